import 'server-only';
import { and, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import {
  articleAuthors,
  articleNotes,
  articles,
  authors,
  editLeases,
  pendingChanges,
  people,
  sections,
  viewsHourly,
} from '@/db/schema';
import { ownersOf } from '@/lib/articles/editing/load-article';
import type { ArticleStatus } from '@/lib/articles/types';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { wordQuery } from '@/lib/search/queries';
import type { DeskCursor, DeskFilter, DeskPage, DeskRow } from './types';

export const DESK_ROWS_PER_PAGE = 40;
/** Of a common word only the last edited matches are looked at. */
const SEARCHED_MATCHES = 500;

const lastEditedFirst = [sql`${articles.editedAt} desc nulls last`, desc(articles.id)];

/**
 * One page of the desk's list, last edited first. Keyset pages and indexes per filter keep it quick at
 * 100,000 articles.
 * @returns nothing for somebody who may not see the list
 */
export async function listDeskArticles(
  actor: Actor,
  filter: DeskFilter,
  options: { after?: DeskCursor | undefined; limit?: number | undefined } = {},
): Promise<DeskPage> {
  if (!can(actor, 'article.view')) return { rows: [], next: null };
  const limit = options.limit ?? DESK_ROWS_PER_PAGE;
  const found = await listIds(filter, options.after, limit + 1);
  const rows = await readRows(found.slice(0, limit));
  const last = rows.at(-1);
  return {
    rows,
    next: found.length > limit && last ? { editedAt: last.editedAt, id: last.id } : null,
  };
}

/** How many articles of an edition stand in each state; states without any are left out. */
export async function countDeskArticles(
  actor: Actor,
  edition: Edition,
): Promise<Partial<Record<ArticleStatus, number>>> {
  if (!can(actor, 'article.view')) return {};
  const rows = await database()
    .select({ status: articles.status, total: count() })
    .from(articles)
    .where(eq(articles.edition, edition))
    .groupBy(articles.status);
  return Object.fromEntries(rows.map(({ status, total }) => [status, total]));
}

async function listIds(filter: DeskFilter, after: DeskCursor | undefined, limit: number): Promise<number[]> {
  const words = filter.query?.trim() ? wordQuery(filter.query) : undefined;
  if (words === null) return [];
  const conditions = [
    ...conditionsOf(filter),
    after &&
      sql`(${articles.editedAt}, ${articles.id}) < (${after.editedAt.toISOString()}::timestamptz, ${after.id}::bigint)`,
  ];
  if (words === undefined) {
    const rows = await database()
      .select({ id: articles.id })
      .from(articles)
      .where(and(...conditions))
      .orderBy(...lastEditedFirst)
      .limit(limit);
    return rows.map(({ id }) => id);
  }
  // As in the readers' search: asked for many, the planner takes the word index for rare words and the order's
  // index for common ones.
  const { rows } = await database().execute<{ id: string }>(sql`
    with matches as materialized (
      select ${articles.id}, ${articles.editedAt} from ${articles}
      where ${and(...conditions, sql`${articles.searchDocument} @@ ${words}::tsquery`)}
      order by ${sql.join(lastEditedFirst, sql`, `)} limit ${SEARCHED_MATCHES}
    )
    select id from matches order by edited_at desc nulls last, id desc limit ${limit}`);
  return rows.map(({ id }) => Number(id));
}

function conditionsOf(filter: DeskFilter): (SQL | undefined)[] {
  const { status, sectionId, authorId, kind, personId, from, before } = filter;
  return [
    eq(articles.edition, filter.edition),
    status && eq(articles.status, status),
    kind && eq(articles.kind, kind),
    sectionId === undefined
      ? undefined
      : sql`(${articles.rootSectionId} = ${sectionId} or ${articles.sectionId} = ${sectionId})`,
    authorId === undefined
      ? undefined
      : sql`exists (select from ${articleAuthors} b where b.article_id = ${articles.id} and b.author_id = ${authorId})`,
    personId === undefined ? undefined : ownedBy(personId),
    from && sql`${articles.editedAt} >= ${from.toISOString()}::timestamptz`,
    before && sql`${articles.editedAt} < ${before.toISOString()}::timestamptz`,
    filter.lacksPicture ? sql`${articles.heroMediaId} is null` : undefined,
  ];
}

/** `ownersOf` as a condition: one index lookup for each way to own an article, instead of a walk through all of them. */
function ownedBy(personId: string): SQL {
  return sql`${articles.id} in (
    select id from ${articles} where created_by_id = ${personId}
    union select id from ${articles} where assignee_id = ${personId}
    union select b.article_id from ${articleAuthors} b join ${authors} a on a.id = b.author_id where a.person_id = ${personId})`;
}

const editor = alias(people, 'editor');
const assignee = alias(people, 'assignee');

async function readRows(ids: number[]): Promise<DeskRow[]> {
  if (ids.length === 0) return [];
  const [rows, bylines, views, leases] = await Promise.all([
    readArticles(ids),
    readBylines(ids),
    readViews(ids),
    readLeases(ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { createdById: _creator, assigneeId: _assignee, pendingHeadline, ...shown } = row;
    const names = bylines.get(id) ?? [];
    return {
      ...shown,
      headline: pendingHeadline ?? row.headline,
      hasPendingChanges: pendingHeadline !== null,
      authorNames: names.map(({ name }) => name),
      ownerIds: ownersOf(row, names),
      views: views.get(id) ?? 0,
      editing: leases.get(id) ?? null,
    };
  });
}

function readArticles(ids: number[]) {
  return database()
    .select({
      id: articles.id,
      edition: articles.edition,
      kind: articles.kind,
      status: articles.status,
      version: articles.version,
      headline: articles.headline,
      pendingHeadline: sql<string | null>`${pendingChanges.content} ->> 'headline'`,
      sectionName: sections.name,
      createdById: articles.createdById,
      assigneeId: articles.assigneeId,
      assigneeName: assignee.name,
      editedAt: articles.editedAt,
      editedByName: editor.name,
      publishedAt: articles.publishedAt,
      scheduledAt: articles.scheduledAt,
      hasPicture: sql<boolean>`${articles.heroMediaId} is not null`,
      openNotes: sql<number>`(select count(*)::int from ${articleNotes} n where n.article_id = ${articles.id} and n.resolved_at is null)`,
    })
    .from(articles)
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(pendingChanges, eq(pendingChanges.articleId, articles.id))
    .leftJoin(assignee, eq(assignee.id, articles.assigneeId))
    .leftJoin(editor, eq(editor.id, articles.editedById))
    .where(inArray(articles.id, ids));
}

async function readBylines(ids: number[]) {
  const rows = await database()
    .select({ articleId: articleAuthors.articleId, name: authors.name, personId: authors.personId })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .where(inArray(articleAuthors.articleId, ids))
    .orderBy(articleAuthors.articleId, articleAuthors.position);
  const bylines = new Map<number, { name: string; personId: string | null }[]>();
  for (const { articleId, ...byline } of rows) {
    const names = bylines.get(articleId) ?? [];
    names.push(byline);
    bylines.set(articleId, names);
  }
  return bylines;
}

async function readViews(ids: number[]): Promise<Map<number, number>> {
  const rows = await database()
    .select({ articleId: viewsHourly.articleId, views: sql<number>`sum(${viewsHourly.views})::int` })
    .from(viewsHourly)
    .where(and(inArray(viewsHourly.articleId, ids), sql`${viewsHourly.hour} > now() - interval '24 hours'`))
    .groupBy(viewsHourly.articleId);
  return new Map(rows.map(({ articleId, views }) => [articleId, views]));
}

async function readLeases(ids: number[]) {
  const rows = await database()
    .select({
      articleId: editLeases.articleId,
      personId: people.id,
      personName: people.name,
      since: editLeases.acquiredAt,
    })
    .from(editLeases)
    .innerJoin(people, eq(people.id, editLeases.personId))
    .where(and(inArray(editLeases.articleId, ids), sql`${editLeases.expiresAt} > now()`));
  return new Map(rows.map(({ articleId, ...lease }) => [articleId, lease]));
}

const BOARD_ROWS = 12;
/** Withdrawn articles are nobody's work; they are in the table. */
const BOARD_STATUSES = ['draft', 'in_review', 'approved', 'scheduled', 'published'] as const;

/** The first rows of each state, for the board. */
export function listDeskBoard(
  actor: Actor,
  filter: DeskFilter,
): Promise<{ status: ArticleStatus; rows: DeskRow[] }[]> {
  const statuses = filter.status ? [filter.status] : BOARD_STATUSES;
  return Promise.all(
    statuses.map(async (status) => {
      const { rows } = await listDeskArticles(actor, { ...filter, status }, { limit: BOARD_ROWS });
      return { status, rows };
    }),
  );
}
