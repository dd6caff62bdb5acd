import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/**
 * First segments that are not the unprefixed Arabic edition: other editions, the machines' addresses and
 * the framework's own. Everything else under `/` is Arabic, whatever sections the newsroom has; `/media/…` too, of
 * which the press keeps the library's files to itself.
 */
const NOT_ARABIC = 'ar|en|fr|admin|api|preview|metrics|sitemaps|_next|fonts|elements|icons';

const config: NextConfig = {
  distDir: process.env['NASHRA_DIST_DIR'] ?? '.next',
  // The press normalises addresses; a redirect here would cost a second hop.
  skipTrailingSlashRedirect: true,
  skipProxyUrlNormalize: true,
  // Metadata never streams in late: the press reads markers, title and canonical from the head.
  htmlLimitedBots: /.*/,
  // The press compresses once; Next would do it at every render.
  compress: false,
  poweredByHeader: false,
  generateEtags: false,
  reactStrictMode: true,
  typedRoutes: false,
  images: { unoptimized: true },
  serverExternalPackages: ['pg', 'pino', 'sharp'],
  // Types and lint are `npm run check`'s work; a build on a reader's laptop need not repeat them.
  typescript: { ignoreBuildErrors: true },
  outputFileTracingRoot: import.meta.dirname,
  async rewrites() {
    return {
      beforeFiles: [],
      // After static files and fixed routes (robots.txt, sitemap.xml), before dynamic ones.
      afterFiles: [
        // A preview's token begins with its edition: it is shown by that edition's pages.
        ...['ar', 'en', 'fr'].map((edition) => ({
          source: `/preview/:token(${edition}-[^/]+)`,
          destination: `/${edition}/preview/:token`,
        })),
        { source: '/', destination: '/ar' },
        { source: `/:path((?!(?:${NOT_ARABIC})(?:/|$)).+)`, destination: '/ar/:path' },
      ],
      fallback: [],
    };
  },
};

export default withNextIntl(config);
