import { EDITIONS, editionPrefix } from '@/lib/i18n/editions';

/**
 * What crawlers may read (RFC 9309). Results of searches have no end, and the desk and previews are nobody's;
 * everything else is open. Unlisted pages carry `noindex` themselves, so they must stay readable.
 */
export function printRobots(siteUrl: string): string {
  const closed = [
    '/admin',
    '/preview/',
    '/api/',
    ...EDITIONS.map((edition) => `${editionPrefix(edition)}/search?`),
  ];
  return [
    'User-agent: *',
    'Allow: /api/v1/',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${siteUrl}/sitemap.xml`,
    `Sitemap: ${siteUrl}/sitemaps/news.xml`,
    '',
  ].join('\n');
}
