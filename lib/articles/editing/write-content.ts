import 'server-only';
import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { articleAuthors, articles, articleTags, pendingChanges } from '@/db/schema';
import { slugFromHeadline } from '@/lib/arabic/slug';
import type { ArticleContent } from '@/lib/articles/article-content';
import { bodyToText, countWords } from '@/lib/articles/body/body-text';
import type { LoadedArticle } from '@/lib/articles/editing/load-article';
import { isSameContent } from '@/lib/articles/editing/normal-content';
import type { CheckedContent } from '@/lib/articles/editing/references/check-references';
import { type Actor, personIdOf } from '@/lib/auth/actor';
import { stableJson } from '@/lib/platform/stable-json';
import { buildSearchDocument, searchDocumentSql } from '@/lib/search/search-document';

interface Writing {
  article: LoadedArticle;
  checked: CheckedContent;
  actor: Actor;
  now: Date;
}

/**
 * Writes content where the desk keeps it: a published article's beside it, everything else in the article.
 * The caller holds the row's lock. @returns the article's new version
 */
export async function writeDeskContent(tx: Transaction, writing: Writing): Promise<number> {
  const { article, checked, actor, now } = writing;
  if (article.row.status !== 'published') return writeArticleContent(tx, writing);
  const changed = { content: checked.content, changedById: personIdOf(actor), changedAt: now };
  if (isSameContent(checked.content, article.printed))
    await tx.delete(pendingChanges).where(eq(pendingChanges.articleId, article.row.id));
  else
    await tx
      .insert(pendingChanges)
      .values({ articleId: article.row.id, ...changed })
      .onConflictDoUpdate({ target: pendingChanges.articleId, set: changed });
  const version = article.row.version + 1;
  await tx
    .update(articles)
    .set({ version, editedAt: now, editedById: personIdOf(actor) })
    .where(eq(articles.id, article.row.id));
  return version;
}

/**
 * Writes content into the article itself with everything that follows from it: bylines, tags, word count,
 * search document. Readers see it at once when the article is published: publishing changes calls this, with
 * what else it sets. The caller holds the row's lock. @returns the article's new version
 */
export async function writeArticleContent(
  tx: Transaction,
  { article, checked, actor, now }: Writing,
  alongside: Partial<typeof articles.$inferInsert> = {},
): Promise<number> {
  const { content, names } = checked;
  const { id } = article.row;
  const bodyText = bodyToText(content.body);
  const document = buildSearchDocument({ ...content, bodyText, names });
  const version = article.row.version + 1;
  await tx
    .update(articles)
    .set({
      ...columnsOf(content),
      wordCount: countWords(bodyText),
      searchDocument: searchDocumentSql(document) as unknown as string,
      version,
      editedAt: now,
      editedById: personIdOf(actor),
      ...alongside,
    })
    .where(eq(articles.id, id));
  if (!isSameList(content.authorIds, article.printed.authorIds)) {
    await tx.delete(articleAuthors).where(eq(articleAuthors.articleId, id));
    const rows = content.authorIds.map((authorId, position) => ({ articleId: id, authorId, position }));
    if (rows.length > 0) await tx.insert(articleAuthors).values(rows);
  }
  if (!isSameList(content.tagIds, article.printed.tagIds)) {
    await tx.delete(articleTags).where(eq(articleTags.articleId, id));
    const rows = content.tagIds.map((tagId, position) => ({ articleId: id, tagId, position }));
    if (rows.length > 0) await tx.insert(articleTags).values(rows);
  }
  return version;
}

const isSameList = (left: readonly number[], right: readonly number[]) =>
  stableJson(left) === stableJson(right);

/** The columns of `articles` that content fills. An address that is too long is kept as far as it fits. */
function columnsOf(content: ArticleContent) {
  const { authorIds: _authors, tagIds: _tags, slug, embargoUntil, expiresAt, ...columns } = content;
  return {
    ...columns,
    slug: slug === null ? null : slugFromHeadline(slug),
    embargoUntil: embargoUntil === null ? null : new Date(embargoUntil),
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
  };
}
