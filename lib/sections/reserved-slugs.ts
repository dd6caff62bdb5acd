/**
 * First segments of the portal's own addresses (and of the old systems it answers for). No section may be
 * called so: its page would hide behind the other one. The only list; importers and the desk both obey it.
 * `health` is free: newspapers have that section, and the press takes only `/health/live` and `/health/ready`.
 */
const RESERVED = [
  // Reader pages and the editions' prefixes
  'about',
  'ar',
  'archive',
  'author',
  'corrections',
  'en',
  'fr',
  'latest',
  'most-read',
  'n',
  'page',
  'saved',
  'search',
  'tag',
  // Feeds, sitemaps, files at the root
  'ads.txt',
  'app-ads.txt',
  'atom.xml',
  'favicon.ico',
  'feed',
  'feed.json',
  'humans.txt',
  'manifest.webmanifest',
  'opensearch.xml',
  'robots.txt',
  'rss',
  'rss.xml',
  'security.txt',
  'sitemap',
  'sitemap.xml',
  'sitemaps',
  'sw.js',
  '.well-known',
  // Machines, files and the desk
  '_next',
  'account',
  'admin',
  'api',
  'cards',
  'elements',
  'fonts',
  'icons',
  'live',
  'login',
  'logout',
  'media',
  'metrics',
  'newsletter',
  'offline',
  'preview',
  'static',
  'subscribe',
  // What imported redirects begin with
  'category',
  'comments',
  'index.php',
  'wp-admin',
  'wp-content',
  'wp-includes',
  'wp-json',
  'wp-login.php',
  'xmlrpc.php',
] as const;

export const RESERVED_SLUGS: ReadonlySet<string> = new Set(RESERVED);

/** Whether the first segment of an address is one of the portal's own. */
export function isReservedSlug(slug: string): boolean {
  return RESERVED_SLUGS.has(slug.toLowerCase());
}

/** Below these first segments every address is the portal's: the desk, machines, and files of the build. */
const WHOLE_TREES: ReadonlySet<string> = new Set([
  '_next',
  '.well-known',
  'admin',
  'api',
  'elements',
  'fonts',
  'icons',
  'metrics',
  'preview',
  'sitemaps',
]);

/** The portal's other addresses below a reserved first segment: pages of the archive and of lists, short links, files. */
const DEEPER =
  /^(?:archive\/\d{4}\/\d{2}(?:\/\d{2})?|latest\/page\/\d+|n\/[^/]+|health\/(?:live|ready)|media\/[0-9a-f]{16,64}\/.+)$/;

/**
 * Whether an address, decoded and without an edition's prefix, is the portal's own by its words alone: a reserved
 * word itself, or one of the addresses that exist below it. `/live/x` and `/archive/123` are nobody's.
 */
export function isReservedPath(path: string): boolean {
  const bare = path.replace(/^\//, '');
  const [first = '', ...below] = bare.split('/');
  if (below.length === 0) return isReservedSlug(first);
  return WHOLE_TREES.has(first.toLowerCase()) || DEEPER.test(bare);
}

/**
 * Whether a section may have this decoded slug: not reserved, not digits only (`/2026` is an archive of the
 * old site), and nothing that would end or split a path segment.
 */
export function isUsableSectionSlug(slug: string): boolean {
  return (
    slug !== '' && !isReservedSlug(slug) && !/^\p{Nd}+$/u.test(slug) && /^[\p{L}\p{M}\p{N}_-]+$/u.test(slug)
  );
}
