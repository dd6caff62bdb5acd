/**
 * What sitemaps list, read along the keyset indexes only: a month is a range, the months themselves a skip
 * scan, so that no answer reads the table through.
 */
import 'server-only';
import { and, asc, desc, eq, exists, gte, isNotNull, lt, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articleAuthors, articles, authors, media, sections } from '@/db/schema';
import { withPublishedMonths } from '@/lib/articles/archive-queries';
import { articlePath } from '@/lib/articles/article-path';
import type { Edition } from '@/lib/i18n/editions';
import { editionPrefix } from '@/lib/i18n/editions';
import { NEWS_SITEMAP_AGE_MS, NEWS_SITEMAP_LENGTH } from './sitemap';

export interface MonthCount {
  /** yyyy-mm in UTC, as the outbox names months. */
  month: string;
  count: number;
}

const isPublished = eq(articles.status, 'published');
const utcMonth = sql.raw("'UTC'");

/** The months that hold published articles of an edition, newest first, with how many (unindexed ones included). */
export async function listSitemapMonths(edition: Edition): Promise<MonthCount[]> {
  const { rows } = await database().execute<{ month: string; count: number }>(sql`
    ${withPublishedMonths(edition, 'UTC')}
    select to_char(month at time zone ${utcMonth}, 'YYYY-MM') as month, (
      select count(*)::int from ${articles}
      where edition = ${edition} and status = 'published' and published_at >= months.month
        and published_at < (months.month at time zone ${utcMonth} + interval '1 month') at time zone ${utcMonth}
    ) as count
    from months where month is not null`);
  return rows;
}

/** @param month yyyy-mm in UTC @returns moments, `to` exclusive */
function spanOfMonth(month: string): { from: Date; to: Date } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { from: new Date(Date.UTC(year, number - 1)), to: new Date(Date.UTC(year, number)) };
}

/** How many published articles a month of an edition has. */
export async function countSitemapMonth(edition: Edition, month: string): Promise<number> {
  const { from, to } = spanOfMonth(month);
  const [row] = await database()
    .select({ count: sql<number>`count(*)::int` })
    .from(articles)
    .where(
      and(
        eq(articles.edition, edition),
        isPublished,
        gte(articles.publishedAt, from),
        lt(articles.publishedAt, to),
      ),
    );
  return row?.count ?? 0;
}

export interface SitemapArticle {
  /** Decoded. */
  path: string;
  publishedAt: Date;
  updatedAt: Date;
  picture: { hash: string; width: number; widths: number[] } | null;
}

/**
 * Articles of a month, oldest first, so that earlier parts stay as they are while the month grows.
 * Those that ask not to be indexed count in the window but are left out.
 */
export async function listSitemapArticles(
  edition: Edition,
  month: string,
  window: { limit: number; offset: number },
): Promise<SitemapArticle[]> {
  const { from, to } = spanOfMonth(month);
  // Offsets are walked on the index alone; rows are read for the window only.
  const shown = database()
    .select({ id: articles.id })
    .from(articles)
    .where(
      and(
        eq(articles.edition, edition),
        isPublished,
        gte(articles.publishedAt, from),
        lt(articles.publishedAt, to),
      ),
    )
    .orderBy(sql`${articles.publishedAt} asc nulls first`, asc(articles.id))
    .limit(window.limit)
    .offset(window.offset)
    .as('shown');
  const rows = await database()
    .select(sitemapColumns)
    .from(shown)
    .innerJoin(articles, eq(articles.id, shown.id))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(media, eq(media.id, articles.heroMediaId))
    .where(eq(articles.isIndexed, true))
    .orderBy(asc(articles.publishedAt), asc(articles.id));
  return rows.map((row) => toSitemapArticle(edition, row));
}

const sitemapColumns = {
  id: articles.id,
  slug: articles.slug,
  publishedAt: articles.publishedAt,
  updatedAt: articles.updatedAt,
  sectionSlug: sections.slug,
  hash: media.hash,
  width: media.width,
  widths: media.widths,
};

interface SitemapRow {
  id: number;
  slug: string | null;
  publishedAt: Date | null;
  updatedAt: Date;
  sectionSlug: string;
  hash: string | null;
  width: number | null;
  widths: number[] | null;
}

function toSitemapArticle(edition: Edition, row: SitemapRow): SitemapArticle {
  if (!row.publishedAt || !row.slug) throw new Error(`article ${row.id} is not published`);
  return {
    path: articlePath({ edition, sectionSlug: row.sectionSlug, id: row.id, slug: row.slug }),
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    picture:
      row.hash && row.width && row.widths ? { hash: row.hash, width: row.width, widths: row.widths } : null,
  };
}

export interface NewsSitemapArticle extends SitemapArticle {
  id: number;
  edition: Edition;
  headline: string;
  firstPublishedAt: Date;
}

/** Articles first published in the last 48 hours, newest first, at most a thousand. */
export async function listNewsSitemapArticles(edition: Edition, now: Date): Promise<NewsSitemapArticle[]> {
  const since = new Date(now.getTime() - NEWS_SITEMAP_AGE_MS);
  const rows = await database()
    .select({ ...sitemapColumns, headline: articles.headline, firstPublishedAt: articles.firstPublishedAt })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(media, eq(media.id, articles.heroMediaId))
    .where(
      and(
        eq(articles.edition, edition),
        isPublished,
        // First publication is never later than publication: the index's own column bounds the scan.
        gte(articles.publishedAt, since),
        gte(articles.firstPublishedAt, since),
        eq(articles.isIndexed, true),
      ),
    )
    .orderBy(sql`${articles.publishedAt} desc nulls last`, desc(articles.id))
    .limit(NEWS_SITEMAP_LENGTH);
  return rows.map((row) => ({
    ...toSitemapArticle(edition, row),
    id: row.id,
    edition,
    headline: row.headline,
    firstPublishedAt: row.firstPublishedAt ?? since,
  }));
}

/** Decoded paths of authors who have published something, by id. */
export async function listSitemapAuthors(edition: Edition): Promise<string[]> {
  const rows = await database()
    .select({ slug: authors.slug })
    .from(authors)
    .where(
      and(
        eq(authors.edition, edition),
        exists(
          database()
            .select({ one: sql`1` })
            .from(articleAuthors)
            .where(and(eq(articleAuthors.authorId, authors.id), isNotNull(articleAuthors.publishedAt))),
        ),
      ),
    )
    .orderBy(asc(authors.id));
  return rows.map((row) => `${editionPrefix(edition)}/author/${row.slug}`);
}
