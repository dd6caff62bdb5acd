import { EDITIONS, editionPrefix } from '@/lib/i18n/editions';
import type { EditionSettings } from '@/lib/settings/types';

/** What a newsroom has decided about crawlers. */
type CrawlerChoices = Pick<EditionSettings, 'blockedCrawlers' | 'otherCrawlers' | 'isHiddenFromSearch'>;

/**
 * What crawlers may read (RFC 9309). Results of searches have no end, and the desk and previews are nobody's;
 * everything else is open. Unlisted pages carry `noindex` themselves, so they must stay readable. Crawlers that
 * the newsroom wants nothing of stand in a group of their own; a hidden site is closed to all.
 */
export function printRobots(siteUrl: string, choices: CrawlerChoices): string {
  if (choices.isHiddenFromSearch) return 'User-agent: *\nDisallow: /\n';
  const blocked = [...choices.blockedCrawlers, ...choices.otherCrawlers];
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
    ...(blocked.length > 0 ? [...blocked.map((name) => `User-agent: ${name}`), 'Disallow: /', ''] : []),
    `Sitemap: ${siteUrl}/sitemap.xml`,
    `Sitemap: ${siteUrl}/sitemaps/news.xml`,
    '',
  ].join('\n');
}
