import 'server-only';
import { eq } from 'drizzle-orm';
import { articles } from '@/db/schema';
import type { WorkflowOutcome, WorkflowRequest } from '@/lib/articles/workflow/types';
import { recordStep, withArticle } from '@/lib/articles/workflow/with-article';

/** Deletes a draft that no reader ever saw, with its notes and revisions. */
export function deleteDraft(request: WorkflowRequest): Promise<WorkflowOutcome<{ articleId: number }>> {
  return withArticle<{ articleId: number }>(request, 'delete', async (tx, article) => {
    await recordStep(tx, request, article, {
      action: 'delete',
      version: article.row.version,
      reason: null,
    });
    await tx.delete(articles).where(eq(articles.id, request.articleId));
    return { ok: true, value: { articleId: request.articleId } };
  });
}
