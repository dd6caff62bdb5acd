import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { articleAuthors, articles, articleTags, authors, tags } from '@/db/schema';
import { bodyToText } from '@/lib/articles/body/body-text';
import { buildSearchDocument, searchDocumentSql } from '@/lib/search/search-document';

/** Whose articles: an author's, or those with a tag. */
export type NamedIn = { authorId: number } | { tagId: number };

/** A slice's rows are locked for less than a second. */
const SLICE = 200;

/**
 * Builds anew what the articles with an author or a tag are found by, after that was renamed or merged: a search
 * document holds their names. A transaction a slice, so that nobody who saves an article waits long.
 */
export async function indexArticlesOf(
  { db, signal }: { db: Database; signal: AbortSignal },
  named: NamedIn,
): Promise<void> {
  let after = 0;
  for (;;) {
    signal.throwIfAborted();
    const articleIds = await articlesAfter(db, named, after);
    if (articleIds.length > 0) await db.transaction((tx) => indexArticles(tx, articleIds));
    if (articleIds.length < SLICE) return;
    after = articleIds.at(-1) ?? after;
  }
}

async function articlesAfter(db: Database, named: NamedIn, after: number): Promise<number[]> {
  const [links, isNamed] =
    'authorId' in named
      ? [articleAuthors, eq(articleAuthors.authorId, named.authorId)]
      : [articleTags, eq(articleTags.tagId, named.tagId)];
  const rows = await db
    .select({ articleId: links.articleId })
    .from(links)
    .where(and(isNamed, gt(links.articleId, after)))
    .orderBy(asc(links.articleId))
    .limit(SLICE);
  return rows.map(({ articleId }) => articleId);
}

/** Builds anew what some articles are found by; who saves one of them meanwhile waits, and builds it himself. */
export async function indexArticles(tx: Transaction, articleIds: number[]): Promise<void> {
  const texts = await tx
    .select({
      id: articles.id,
      headline: articles.headline,
      standfirst: articles.standfirst,
      body: articles.body,
    })
    .from(articles)
    .where(inArray(articles.id, articleIds))
    .orderBy(asc(articles.id))
    .for('no key update');
  const names = await namesOf(tx, articleIds);
  const rows = texts.map(({ id, body, ...text }) => ({
    id,
    ...buildSearchDocument({ ...text, bodyText: bodyToText(body), names: names.get(id) }),
  }));
  const column = (name: 'id' | 'a' | 'b' | 'c' | 'd') => sql.param(rows.map((row) => row[name]));
  const document = searchDocumentSql({ a: sql`part.a`, b: sql`part.b`, c: sql`part.c`, d: sql`part.d` });
  // One statement, so that desks hear of it once.
  await tx.execute(sql`
    update ${articles} set search_document = ${document}
    from unnest(${column('id')}::bigint[], ${column('a')}::text[], ${column('b')}::text[], ${column('c')}::text[],
      ${column('d')}::text[]) as part(id, a, b, c, d)
    where ${articles.id} = part.id`);
}

/** The names of their authors and tags, by article. */
async function namesOf(tx: Transaction, articleIds: number[]): Promise<Map<number, string[]>> {
  const found = [
    ...(await tx
      .select({ articleId: articleAuthors.articleId, name: authors.name })
      .from(articleAuthors)
      .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
      .where(inArray(articleAuthors.articleId, articleIds))),
    ...(await tx
      .select({ articleId: articleTags.articleId, name: tags.name })
      .from(articleTags)
      .innerJoin(tags, eq(tags.id, articleTags.tagId))
      .where(inArray(articleTags.articleId, articleIds))),
  ];
  const names = new Map<number, string[]>();
  for (const { articleId, name } of found) names.set(articleId, [...(names.get(articleId) ?? []), name]);
  return names;
}
