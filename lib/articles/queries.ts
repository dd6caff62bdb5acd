import 'server-only';
import { and, asc, desc, eq, gte, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import { cache } from 'react';
import { database } from '@/db/client';
import { articleAuthors, articles, articleTags, media, sections, tags } from '@/db/schema';
import { bodyReferences, fileHashesIn } from '@/lib/articles/body/body-references';
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import { listCorrectionsOf } from '@/lib/corrections/queries';
import { EDITIONS, type Edition } from '@/lib/i18n/editions';
import { getFileSizes } from '@/lib/media/files/queries';
import { getPicturesByIds } from '@/lib/media/queries';
import { toSectionRef } from '@/lib/sections/to-section';
import { toTagRef } from '@/lib/tags/to-tag';
import { articlePath, shortPath } from './article-path';
import {
  bylinesOf,
  cardColumns,
  listCardsByIds,
  newestFirst,
  selectCards,
  toCard,
  toCards,
} from './card-queries';
import type { ArticleCard, ListCursor, PublishedArticle, WithdrawnArticle } from './types';

export { MAX_PAGE, PAGE_SIZE } from './list-limits';

const isPublished = eq(articles.status, 'published');

export type ArticleAtAddress =
  | { state: 'published'; article: PublishedArticle }
  | { state: 'withdrawn'; article: WithdrawnArticle };

/** The article behind an id in an edition, if readers may know of it; null otherwise. */
export const getArticle = cache(async (edition: Edition, id: number): Promise<ArticleAtAddress | null> => {
  const [row] = await database()
    .select({
      ...cardColumns,
      status: articles.status,
      body: articles.body,
      dateline: articles.dateline,
      firstPublishedAt: articles.firstPublishedAt,
      withdrawnAt: articles.withdrawnAt,
      withdrawnReason: articles.withdrawnReason,
      translationGroup: articles.translationGroup,
      seoTitle: articles.seoTitle,
      seoDescription: articles.seoDescription,
      isIndexed: articles.isIndexed,
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(media, eq(media.id, articles.heroMediaId))
    .where(and(eq(articles.id, id), eq(articles.edition, edition)));
  if (!row) return null;

  if (row.status === 'withdrawn' && row.withdrawnAt) {
    return {
      state: 'withdrawn',
      article: {
        id: row.id,
        edition: row.edition,
        headline: row.headline,
        section: toSectionRef(row.section),
        publishedAt: row.publishedAt,
        withdrawnAt: row.withdrawnAt,
        reason: row.withdrawnReason ?? '',
      },
    };
  }
  if (row.status !== 'published') return null;

  const references = bodyReferences(row.body);
  const [bylines, articleTagRefs, articleCorrections, translations, pictures, relatedInBody, files] =
    await Promise.all([
      bylinesOf([id]),
      listTagsOf(id),
      listCorrectionsOf(id),
      row.translationGroup ? listTranslations(row.translationGroup, edition) : [],
      getPicturesByIds(references.mediaIds),
      listCardsByIds(references.articleIds),
      getFileSizes(fileHashesIn(row.body)),
    ]);
  const card = toCard(row, bylines.get(id) ?? []);
  return {
    state: 'published',
    article: {
      ...card,
      body: row.body,
      dateline: row.dateline,
      wordCount: row.wordCount,
      firstPublishedAt: row.firstPublishedAt ?? card.publishedAt,
      tags: articleTagRefs,
      corrections: articleCorrections,
      translationGroup: row.translationGroup,
      translations,
      pictures,
      relatedInBody: new Map(relatedInBody.map((related) => [related.id, related])),
      files,
      seoTitle: row.seoTitle,
      seoDescription: row.seoDescription,
      isIndexed: row.isIndexed,
      shortPath: shortPath(id),
    },
  };
});

/** Where an article lives now: for short links and moved addresses. Null unless published or withdrawn. */
export async function getArticlePath(id: number): Promise<string | null> {
  const [row] = await database()
    .select({ id: articles.id, edition: articles.edition, slug: articles.slug, sectionSlug: sections.slug })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(articles.id, id), sql`${articles.status} in ('published', 'withdrawn')`));
  return row?.slug ? articlePath({ ...row, slug: row.slug }) : null;
}

/** What a list may be asked for: one page by number (≤ MAX_PAGE) or everything before a cursor. */
export interface ListWindow {
  limit: number;
  offset?: number;
  before?: ListCursor;
}

const listWhere = (conditions: (SQL | undefined)[], window: ListWindow) =>
  selectCards()
    .where(
      and(
        isPublished,
        ...conditions,
        window.before
          ? sql`(${articles.publishedAt}, ${articles.id}) < (${window.before.publishedAt.toISOString()}::timestamptz, ${window.before.id})`
          : undefined,
      ),
    )
    .orderBy(...newestFirst)
    .limit(window.limit)
    .offset(window.offset ?? 0);

/** The editions in which anything is published: readers and crawlers are sent to no other. */
export const listPublishedEditions = cache(async (): Promise<Edition[]> => {
  const has = EDITIONS.map(
    (edition) =>
      sql<boolean>`exists (select from ${articles} where ${articles.edition} = ${edition} and ${isPublished})`,
  );
  const { rows } = await database().execute<{ is_published: boolean[] }>(
    sql`select array[${sql.join(has, sql`, `)}] as is_published`,
  );
  return EDITIONS.filter((_, index) => rows[0]?.is_published[index]);
});

/** The newest of an edition. */
export const listLatest = async (edition: Edition, window: ListWindow): Promise<ArticleCard[]> =>
  toCards(await listWhere([eq(articles.edition, edition)], window));

/** The newest of a section; of a top section, with its sub-sections. */
export async function listSectionArticles(
  section: { id: number; parentId: number | null },
  window: ListWindow,
): Promise<ArticleCard[]> {
  const column = section.parentId === null ? articles.rootSectionId : articles.sectionId;
  return toCards(await listWhere([eq(column, section.id)], window));
}

/** A month of an edition on its clock, newest first; `from` and `to` are moments, `to` exclusive. */
export const listBetween = async (
  edition: Edition,
  from: Date,
  to: Date,
  window: ListWindow,
): Promise<ArticleCard[]> =>
  toCards(
    await listWhere(
      [eq(articles.edition, edition), gte(articles.publishedAt, from), lt(articles.publishedAt, to)],
      window,
    ),
  );

type LinkTable = typeof articleTags | typeof articleAuthors;

/** Ids from a link table's own keyset index: the articles table is touched only for the rows shown. */
async function listLinked(table: LinkTable, condition: SQL, window: ListWindow): Promise<ArticleCard[]> {
  const rows = await database()
    .select({ articleId: table.articleId })
    .from(table)
    .where(
      and(
        condition,
        sql`${table.publishedAt} is not null`,
        window.before
          ? sql`(${table.publishedAt}, ${table.articleId}) < (${window.before.publishedAt.toISOString()}::timestamptz, ${window.before.id})`
          : undefined,
      ),
    )
    .orderBy(sql`${table.publishedAt} desc nulls last`, desc(table.articleId))
    .limit(window.limit)
    .offset(window.offset ?? 0);
  return listCardsByIds(rows.map((row) => row.articleId));
}

/** The newest with a tag. */
export const listTagArticles = (tagId: number, window: ListWindow) =>
  listLinked(articleTags, eq(articleTags.tagId, tagId), window);

/** The newest by an author. */
export const listAuthorArticles = (authorId: number, window: ListWindow) =>
  listLinked(articleAuthors, eq(articleAuthors.authorId, authorId), window);

async function listTagsOf(articleId: number) {
  const rows = await database()
    .select({ tag: tags })
    .from(articleTags)
    .innerJoin(tags, eq(tags.id, articleTags.tagId))
    .where(eq(articleTags.articleId, articleId))
    .orderBy(asc(articleTags.position));
  return rows.map((row) => toTagRef(row.tag));
}

async function listTranslations(group: string, edition: Edition): Promise<PublishedArticle['translations']> {
  const rows = await database()
    .select({
      id: articles.id,
      edition: articles.edition,
      headline: articles.headline,
      slug: articles.slug,
      sectionSlug: sections.slug,
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(isPublished, eq(articles.translationGroup, group), ne(articles.edition, edition)))
    .orderBy(asc(articles.edition));
  return rows.map((row) => ({
    edition: row.edition,
    headline: row.headline,
    path: articlePath({ ...row, slug: row.slug ?? '' }),
  }));
}

/** The texts of published articles by id: for excerpts and feeds, which lists of cards do not carry. */
export async function listBodies(ids: number[]): Promise<Map<number, BodyDocument>> {
  if (ids.length === 0) return new Map();
  const rows = await database()
    .select({ id: articles.id, body: articles.body })
    .from(articles)
    .where(and(inArray(articles.id, ids), isPublished));
  return new Map(rows.map((row) => [row.id, row.body]));
}
