/** Sitemaps by sitemaps.org 0.9 with Google's news and image extensions. */
import { type Xml, xml, xmlDocument } from '@/lib/seo/xml';

/** Entries of one file; the protocol's limits are 50,000 and 50 MB, and an entry can take a kilobyte. */
export const SITEMAP_LENGTH = 10_000;
/** Google reads the newest thousand of the last two days. */
export const NEWS_SITEMAP_LENGTH = 1_000;
export const NEWS_SITEMAP_AGE_MS = 48 * 3_600_000;

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export interface SitemapEntry {
  /** Absolute and percent-encoded, as all addresses here. */
  url: string;
  modifiedAt?: Date | null;
  imageUrl?: string | null;
}

export interface NewsSitemapEntry {
  url: string;
  siteName: string;
  /** ISO 639 */
  language: string;
  /** First publication; later changes do not move it. */
  publishedAt: Date;
  title: string;
  imageUrl?: string | null;
}

export function printSitemapIndex(files: { url: string; modifiedAt?: Date | null }[]): string {
  return xmlDocument(
    xml(
      'sitemapindex',
      { xmlns: SITEMAP },
      ...files.map((file) => xml('sitemap', null, xml('loc', null, file.url), lastmod(file.modifiedAt))),
    ),
  );
}

export function printSitemap(entries: SitemapEntry[]): string {
  return xmlDocument(
    xml(
      'urlset',
      { xmlns: SITEMAP, 'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1' },
      ...entries.map((entry) =>
        xml('url', null, xml('loc', null, entry.url), lastmod(entry.modifiedAt), image(entry.imageUrl)),
      ),
    ),
  );
}

/** May be empty, as Google allows; more than a thousand entries are a mistake of the caller. */
export function printNewsSitemap(entries: NewsSitemapEntry[]): string {
  if (entries.length > NEWS_SITEMAP_LENGTH)
    throw new RangeError(`${entries.length} entries in a news sitemap`);
  return xmlDocument(
    xml(
      'urlset',
      {
        xmlns: SITEMAP,
        'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
        'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
      },
      ...entries.map((entry) =>
        xml(
          'url',
          null,
          xml('loc', null, entry.url),
          xml(
            'news:news',
            null,
            xml(
              'news:publication',
              null,
              xml('news:name', null, entry.siteName),
              xml('news:language', null, entry.language),
            ),
            xml('news:publication_date', null, entry.publishedAt.toISOString()),
            xml('news:title', null, entry.title),
          ),
          image(entry.imageUrl),
        ),
      ),
    ),
  );
}

const lastmod = (moment: Date | null | undefined): Xml | null =>
  moment ? xml('lastmod', null, moment.toISOString()) : null;

const image = (url: string | null | undefined): Xml | null =>
  url ? xml('image:image', null, xml('image:loc', null, url)) : null;

/** What `/sitemaps/{file}` may name: a month and its part from 1, `news.xml` or `sections.xml`. */
export type SitemapFile =
  | { kind: 'news' }
  | { kind: 'sections' }
  | { kind: 'month'; month: string; part: number };

/** @returns null for any other name; part 1 has no number of its own. */
export function readSitemapFile(file: string): SitemapFile | null {
  if (file === 'news.xml') return { kind: 'news' };
  if (file === 'sections.xml') return { kind: 'sections' };
  const match = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,2}))?\.xml$/.exec(file);
  return match?.[1] ? { kind: 'month', month: match[1], part: Number(match[2] ?? 1) } : null;
}

/** `2026-11.xml`, `2026-11-2.xml`; `month` as yyyy-mm in UTC, `part` from 1. */
export function sitemapFileName(month: string, part: number): string {
  return part === 1 ? `${month}.xml` : `${month}-${part}.xml`;
}
