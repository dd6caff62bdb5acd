/** The sitemaps of the whole site, over all its editions. */
import 'server-only';
import { listPublishedEditions } from '@/lib/articles/queries';
import { DEFAULT_EDITION, EDITIONS, type Edition, editionPrefix } from '@/lib/i18n/editions';
import { variantPath, variantWidth } from '@/lib/media/picture-sources';
import { listPages } from '@/lib/pages/queries';
import { env } from '@/lib/platform/env';
import { pressTag } from '@/lib/press/tags';
import { listSections } from '@/lib/sections/queries';
import { absoluteUrl, frontPath } from '@/lib/seo/absolute-url';
import { modifiedAt } from '@/lib/seo/article-facts';
import { oneLine } from '@/lib/seo/plain-text';
import {
  NEWS_SITEMAP_AGE_MS,
  NEWS_SITEMAP_LENGTH,
  printNewsSitemap,
  printSitemap,
  printSitemapIndex,
  sitemapFileName,
} from '@/lib/seo/sitemaps/sitemap';
import { partsOfMonth, windowsOfPart } from '@/lib/seo/sitemaps/sitemap-parts';
import {
  countSitemapMonth,
  listNewsSitemapArticles,
  listSitemapArticles,
  listSitemapAuthors,
  listSitemapMonths,
  type SitemapArticle,
} from '@/lib/seo/sitemaps/sitemap-queries';
import { getEditionSettings, listEditionSettings } from '@/lib/settings/queries';

/** A sitemap with what the press must know of it. */
export interface LoadedSitemap {
  body: string;
  tags: string[];
  expiresAt: Date | null;
}

/** Whether the site wants to be found at all. */
export const isSiteHidden = async (): Promise<boolean> =>
  (await getEditionSettings(DEFAULT_EDITION)).isHiddenFromSearch;

const HOUR_MS = 3_600_000;

const address = () => ({ siteUrl: env().SITE_URL });
const settingsTags = EDITIONS.map((edition) => pressTag.settings(edition));

/** `/sitemap.xml` */
export async function loadSitemapIndex(): Promise<LoadedSitemap> {
  const months = new Map<string, number>();
  for (const edition of EDITIONS) {
    for (const { month, count } of await listSitemapMonths(edition))
      months.set(month, (months.get(month) ?? 0) + count);
  }
  const files = [...months]
    .toSorted(([a], [b]) => b.localeCompare(a))
    .flatMap(([month, count]) =>
      Array.from({ length: partsOfMonth(count) }, (_, index) => sitemapFileName(month, index + 1)),
    );
  return {
    body: printSitemapIndex(
      ['news.xml', 'sections.xml', ...files].map((file) => ({
        url: absoluteUrl(address(), `/sitemaps/${file}`),
      })),
    ),
    tags: [...EDITIONS.map(pressTag.latest), ...settingsTags],
    expiresAt: null,
  };
}

/**
 * `/sitemaps/{yyyy}-{mm}.xml`. Its list tags do not see a changed headline or text (an entry is one line of
 * thousands), so `lastmod` is at most an hour old in the running month and a day old in others.
 * @returns null when the month has no such part
 */
export async function loadMonthSitemap(
  month: string,
  part: number,
  now: Date,
): Promise<LoadedSitemap | null> {
  const counts = await Promise.all(
    EDITIONS.map(async (edition) => ({ edition, count: await countSitemapMonth(edition, month) })),
  );
  const windows = windowsOfPart(counts, part);
  if (windows.length === 0) return null;
  const articles: SitemapArticle[] = [];
  for (const window of windows) articles.push(...(await listSitemapArticles(window.edition, month, window)));
  const isRunning = now.toISOString().startsWith(month);
  return {
    body: printSitemap(
      articles.map((article) => ({
        url: absoluteUrl(address(), article.path),
        modifiedAt: modifiedAt(article),
        imageUrl: imageUrl(article.picture),
      })),
    ),
    tags: [
      ...EDITIONS.flatMap((edition) => [pressTag.archive(edition, month), pressTag.sections(edition)]),
      ...settingsTags,
    ],
    expiresAt: new Date(now.getTime() + (isRunning ? HOUR_MS : 24 * HOUR_MS)),
  };
}

/** `/sitemaps/news.xml`; it changes by the clock when its oldest entry becomes 48 hours old. */
export async function loadNewsSitemap(now: Date): Promise<LoadedSitemap> {
  const settings = await listEditionSettings();
  const found = await Promise.all(EDITIONS.map((edition) => listNewsSitemapArticles(edition, now)));
  const articles = found
    .flat()
    .toSorted((a, b) => b.firstPublishedAt.getTime() - a.firstPublishedAt.getTime())
    .slice(0, NEWS_SITEMAP_LENGTH);
  const oldest = articles.at(-1)?.firstPublishedAt;
  return {
    body: printNewsSitemap(
      articles.map((article) => ({
        url: absoluteUrl(address(), article.path),
        siteName: settings.get(article.edition)?.siteName ?? '',
        language: article.edition,
        publishedAt: article.firstPublishedAt,
        title: oneLine(article.headline),
        imageUrl: imageUrl(article.picture),
      })),
    ),
    tags: [
      ...EDITIONS.flatMap((edition) => [pressTag.latest(edition), pressTag.sections(edition)]),
      ...settingsTags,
      ...articles.map((article) => pressTag.card(article.id)),
    ],
    expiresAt: oldest ? new Date(oldest.getTime() + NEWS_SITEMAP_AGE_MS + 1) : null,
  };
}

/** `/sitemaps/sections.xml`: fronts, lists, sections, authors and static pages. */
export async function loadSectionsSitemap(now: Date): Promise<LoadedSitemap> {
  const published = await listPublishedEditions();
  const paths = await Promise.all(published.map(pathsOfEdition));
  return {
    body: printSitemap(paths.flat().map((path) => ({ url: absoluteUrl(address(), path) }))),
    tags: [
      ...EDITIONS.flatMap((edition) => [pressTag.sections(edition), pressTag.pages(edition)]),
      ...settingsTags,
      pressTag.editions,
    ],
    // New authors appear with their first article; a day is soon enough.
    expiresAt: new Date(now.getTime() + 24 * HOUR_MS),
  };
}

async function pathsOfEdition(edition: Edition): Promise<string[]> {
  const [sections, pages, authors] = await Promise.all([
    listSections(edition),
    listPages(edition),
    listSitemapAuthors(edition),
  ]);
  const prefix = editionPrefix(edition);
  return [
    frontPath({ prefix }),
    ...['/latest', '/most-read', '/archive', '/corrections'].map((path) => `${prefix}${path}`),
    ...sections.flatMap((section) => [section.path, ...section.children.map((child) => child.path)]),
    ...pages.map((page) => page.path),
    ...authors,
  ];
}

function imageUrl(picture: SitemapArticle['picture']): string | null {
  return picture && absoluteUrl(address(), variantPath(picture.hash, variantWidth(picture, 1280), 'jpg'));
}
