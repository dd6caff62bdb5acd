import 'server-only';
import { keepAddress, pathOf } from '@/lib/articles/workflow/keep-address';
import { planExpiry } from '@/lib/articles/workflow/plan-jobs';
import { takeBack } from '@/lib/articles/workflow/take-back';
import type { WorkflowOutcome, WorkflowRequest } from '@/lib/articles/workflow/types';
import { recordStep, withArticle } from '@/lib/articles/workflow/with-article';

/**
 * Takes an article out of the paper and back to the desk: every page drops it at once, its address answers 404
 * and is its own again when it comes back. What must be explained to readers is withdrawn instead.
 */
export function unpublishArticle(
  request: WorkflowRequest & { note?: string | undefined },
): Promise<WorkflowOutcome> {
  return withArticle(request, 'unpublish', async (tx, article) => {
    const { articleId } = request;
    await keepAddress(tx, { articleId, before: await pathOf(tx, article.row), after: null });
    await planExpiry(tx, articleId, null);
    const version = await takeBack(tx, request, article, {});
    await recordStep(tx, request, article, {
      action: 'unpublish',
      version,
      reason: 'unpublished',
      note: request.note,
    });
    return { ok: true, value: { status: 'draft', version } };
  });
}
