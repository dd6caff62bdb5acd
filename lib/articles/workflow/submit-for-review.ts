import 'server-only';
import type { WorkflowOutcome, WorkflowRequest } from '@/lib/articles/workflow/types';
import { recordStep, setStatus, withArticle } from '@/lib/articles/workflow/with-article';

/** The writer hands the article over to the editors. */
export function submitForReview(request: WorkflowRequest): Promise<WorkflowOutcome> {
  return withArticle(request, 'submit', async (tx, article) => {
    const { version } = article.row;
    await setStatus(tx, request, { status: 'in_review' });
    await recordStep(tx, request, article, { action: 'submit', version, reason: 'submitted' });
    return { ok: true, value: { status: 'in_review', version } };
  });
}
