import 'server-only';
import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { type articles, pendingChanges } from '@/db/schema';
import type { LoadedArticle } from '@/lib/articles/editing/load-article';
import { checkReferences } from '@/lib/articles/editing/references/check-references';
import { writeArticleContent } from '@/lib/articles/editing/write-content';
import type { WorkflowRequest } from '@/lib/articles/workflow/types';
import { setStatus } from '@/lib/articles/workflow/with-article';

/**
 * Makes a draft of an article again, with what the desk was about to change in it: drafts have one text.
 * @returns the article's version
 */
export async function takeBack(
  tx: Transaction,
  request: WorkflowRequest,
  article: LoadedArticle,
  columns: Partial<typeof articles.$inferInsert>,
): Promise<number> {
  const { actor, articleId, now } = request;
  const checked = article.hasPendingChanges
    ? await checkReferences(tx, article.row.edition, {
        ...article.content,
        slug: article.content.slug ?? article.row.slug,
      })
    : null;
  if (!checked) {
    await setStatus(tx, request, { ...columns, status: 'draft' });
    return article.row.version;
  }
  await tx.delete(pendingChanges).where(eq(pendingChanges.articleId, articleId));
  return writeArticleContent(tx, { article, checked, actor, now }, { ...columns, status: 'draft' });
}
