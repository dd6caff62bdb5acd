import 'server-only';
import type { WorkflowOutcome, WorkflowRequest } from '@/lib/articles/workflow/types';
import { recordStep, setStatus, withArticle } from '@/lib/articles/workflow/with-article';

/** An editor vouches for the text as it stands in `expectedVersion`. */
export function approveArticle(request: WorkflowRequest): Promise<WorkflowOutcome> {
  return withArticle(request, 'approve', async (tx, article) => {
    const { version } = article.row;
    await setStatus(tx, request, { status: 'approved' });
    await recordStep(tx, request, article, { action: 'approve', version, reason: 'approved' });
    return { ok: true, value: { status: 'approved', version } };
  });
}
