import 'server-only';
import { asc, eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { articleAuthors, articles, articleTags, authors, pendingChanges, people } from '@/db/schema';
import type { ArticleContent } from '@/lib/articles/article-content';
import { normalContent } from '@/lib/articles/editing/normal-content';
import type { StoredText } from '@/lib/articles/editing/types';

export type ArticleRow = typeof articles.$inferSelect;

/** An article with all that the desk needs to decide about it and to change it. */
export interface LoadedArticle {
  row: ArticleRow;
  /** What stands in `articles`: for a published article, what readers see. */
  printed: ArticleContent;
  /** What the desk works on: pending changes where there are some. */
  content: ArticleContent;
  hasPendingChanges: boolean;
  /** Whose it is, for `can`. */
  ownerIds: (string | null)[];
}

/**
 * Reads an article for the desk; null when there is none.
 * @param options.lock inside a transaction: nobody else changes it before that ends
 */
export async function loadArticle(
  executor: Executor,
  articleId: number,
  options: { lock?: boolean } = {},
): Promise<LoadedArticle | null> {
  const query = executor.select().from(articles).where(eq(articles.id, articleId));
  const [row] = await (options.lock ? query.for('update') : query);
  if (!row) return null;
  const bylines = await executor
    .select({ id: articleAuthors.authorId, personId: authors.personId })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .where(eq(articleAuthors.articleId, articleId))
    .orderBy(asc(articleAuthors.position), asc(articleAuthors.authorId));
  const tagRows = await executor
    .select({ id: articleTags.tagId })
    .from(articleTags)
    .where(eq(articleTags.articleId, articleId))
    .orderBy(asc(articleTags.position), asc(articleTags.tagId));
  const [pending] = await executor
    .select({ content: pendingChanges.content })
    .from(pendingChanges)
    .where(eq(pendingChanges.articleId, articleId));
  const printed = contentOfRow(row, {
    authorIds: bylines.map(({ id }) => id),
    tagIds: tagRows.map(({ id }) => id),
  });
  return {
    row,
    printed,
    content: pending?.content ?? printed,
    hasPendingChanges: pending !== undefined,
    ownerIds: ownersOf(row, bylines),
  };
}

/** What readers have of an article now; null while they have none of it. */
export const printedOf = ({ row, printed }: LoadedArticle): ArticleContent | null =>
  row.status === 'published' ? printed : null;

/** Whose an article is, for `can`: creator, assignee, the people behind the bylines. */
export const ownersOf = (
  { createdById, assigneeId }: Pick<ArticleRow, 'createdById' | 'assigneeId'>,
  bylines: readonly { personId: string | null }[],
): (string | null)[] => [createdById, assigneeId, ...bylines.map(({ personId }) => personId)];

/** What a writer whose version is older is told of the article. */
export async function storedText(executor: Executor, article: LoadedArticle): Promise<StoredText> {
  return {
    version: article.row.version,
    content: article.content,
    editedAt: article.row.editedAt,
    editedByName: await personName(executor, article.row.editedById),
  };
}

/** What a person of the desk is called; null for nobody. */
export async function personName(executor: Executor, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const [person] = await executor.select({ name: people.name }).from(people).where(eq(people.id, personId));
  return person?.name ?? null;
}

function contentOfRow(row: ArticleRow, lists: Pick<ArticleContent, 'authorIds' | 'tagIds'>): ArticleContent {
  return normalContent({
    kind: row.kind,
    genre: row.genre,
    headline: row.headline,
    kicker: row.kicker,
    standfirst: row.standfirst,
    dateline: row.dateline,
    body: row.body,
    sectionId: row.sectionId,
    ...lists,
    heroMediaId: row.heroMediaId,
    heroAlt: row.heroAlt,
    heroCaption: row.heroCaption,
    slug: row.slug,
    seoTitle: row.seoTitle,
    seoDescription: row.seoDescription,
    isIndexed: row.isIndexed,
    sources: row.sources,
    embargoUntil: row.embargoUntil?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    isFrontCandidate: row.isFrontCandidate,
  });
}
