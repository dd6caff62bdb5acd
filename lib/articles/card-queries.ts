import 'server-only';
import { asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articleAuthors, articles, authors, media, sections } from '@/db/schema';
import { readingMinutes } from '@/lib/arabic/reading-time';
import { authorRefColumns, toAuthorRef } from '@/lib/authors/to-author';
import type { AuthorRef } from '@/lib/authors/types';
import { pictureColumns } from '@/lib/media/picture-columns';
import { type PictureRow, toPicture } from '@/lib/media/to-picture';
import type { Picture } from '@/lib/media/types';
import { toSectionRef } from '@/lib/sections/to-section';
import { articlePath } from './article-path';
import type { ArticleCard } from './types';

/** The order of every list, spelled as in the indexes (`desc nulls last`), or they are not used. */
export const newestFirst: SQL[] = [sql`${articles.publishedAt} desc nulls last`, desc(articles.id)];

/** The columns a card is made of; lists never read bodies. */
export const cardColumns = {
  id: articles.id,
  edition: articles.edition,
  kind: articles.kind,
  genre: articles.genre,
  headline: articles.headline,
  kicker: articles.kicker,
  standfirst: articles.standfirst,
  slug: articles.slug,
  publishedAt: articles.publishedAt,
  updatedAt: articles.updatedAt,
  wordCount: articles.wordCount,
  heroAlt: articles.heroAlt,
  heroCaption: articles.heroCaption,
  section: {
    id: sections.id,
    edition: sections.edition,
    slug: sections.slug,
    name: sections.name,
    parentId: sections.parentId,
  },
  picture: pictureColumns,
};

/** `select card columns from articles` with section and picture; the caller adds where, order and limit. */
export function selectCards() {
  return database()
    .select(cardColumns)
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(media, eq(media.id, articles.heroMediaId));
}

export type CardRow = Awaited<ReturnType<typeof selectCards>>[number];

/** Rows → cards, with the bylines of all of them in one more query. Order is kept. */
export async function toCards(rows: CardRow[]): Promise<ArticleCard[]> {
  if (rows.length === 0) return [];
  const bylines = await bylinesOf(rows.map((row) => row.id));
  return rows.map((row) => toCard(row, bylines.get(row.id) ?? []));
}

/** Published articles by id, in the order of `ids`; unknown and unpublished ones are left out. */
export async function listCardsByIds(ids: number[]): Promise<ArticleCard[]> {
  if (ids.length === 0) return [];
  const rows = await selectCards().where(
    sql`${inArray(articles.id, ids)} and ${articles.status} = 'published'`,
  );
  const cards = new Map((await toCards(rows)).map((card) => [card.id, card]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

export function toCard(row: CardRow, bylines: AuthorRef[]): ArticleCard {
  if (!row.publishedAt || !row.slug) throw new Error(`article ${row.id} is not published`);
  return {
    id: row.id,
    edition: row.edition,
    kind: row.kind,
    genre: row.genre,
    headline: row.headline,
    kicker: row.kicker,
    standfirst: row.standfirst,
    path: articlePath({ edition: row.edition, sectionSlug: row.section.slug, id: row.id, slug: row.slug }),
    section: toSectionRef(row.section),
    authors: bylines,
    picture: row.picture ? heroPicture(row.picture, row) : null,
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    readingMinutes: readingMinutes(row.wordCount, row.edition),
  };
}

/** The library's picture with this article's own words for it. */
function heroPicture(row: PictureRow, own: { heroAlt: string | null; heroCaption: string | null }): Picture {
  const picture = toPicture(row);
  return { ...picture, alt: own.heroAlt ?? picture.alt, caption: own.heroCaption ?? picture.caption };
}

/** Bylines in their order, by article id. */
export async function bylinesOf(articleIds: number[]): Promise<Map<number, AuthorRef[]>> {
  const rows = await database()
    .select({ articleId: articleAuthors.articleId, author: authorRefColumns, portrait: pictureColumns })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .leftJoin(media, eq(media.id, authors.portraitId))
    .where(inArray(articleAuthors.articleId, articleIds))
    .orderBy(asc(articleAuthors.articleId), asc(articleAuthors.position));
  const bylines = new Map<number, AuthorRef[]>();
  for (const row of rows) {
    const list = bylines.get(row.articleId) ?? [];
    list.push(toAuthorRef(row.author, row.portrait));
    bylines.set(row.articleId, list);
  }
  return bylines;
}
