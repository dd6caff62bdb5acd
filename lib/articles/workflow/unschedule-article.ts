import 'server-only';
import { unplanPublication } from '@/lib/articles/workflow/plan-jobs';
import type { WorkflowOutcome, WorkflowRequest } from '@/lib/articles/workflow/types';
import { recordStep, setStatus, withArticle } from '@/lib/articles/workflow/with-article';

/** Takes the time back; the article stays approved. */
export function unscheduleArticle(request: WorkflowRequest): Promise<WorkflowOutcome> {
  return withArticle(request, 'unschedule', async (tx, article) => {
    const { version, scheduledAt } = article.row;
    await setStatus(tx, request, { status: 'approved', scheduledAt: null });
    await unplanPublication(tx, request.articleId);
    await recordStep(tx, request, article, {
      action: 'unschedule',
      version,
      reason: null,
      detail: { at: scheduledAt?.toISOString() },
    });
    return { ok: true, value: { status: 'approved', version } };
  });
}
