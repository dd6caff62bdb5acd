import 'server-only';
import { planExpiry } from '@/lib/articles/workflow/plan-jobs';
import type { WorkflowOutcome, WorkflowRequest } from '@/lib/articles/workflow/types';
import { asPrinted, recordStep, setStatus, withArticle } from '@/lib/articles/workflow/with-article';

/**
 * Withdraws an article in public: the text is never served again; its address answers 410 with the headline,
 * the time and the reason, in words for readers. The revision holds what they saw; changes that were not published
 * wait on, for a draft that may be made of it.
 */
export function withdrawArticle(request: WorkflowRequest & { reason: string }): Promise<WorkflowOutcome> {
  return withArticle(request, 'withdraw', async (tx, article) => {
    const reason = request.reason.trim().normalize('NFC');
    if (reason === '') return { ok: false, code: 'reason-missing' };
    const { version } = article.row;
    await setStatus(tx, request, {
      status: 'withdrawn',
      withdrawnAt: request.now,
      withdrawnReason: reason,
    });
    await planExpiry(tx, request.articleId, null);
    await recordStep(tx, request, asPrinted(article), {
      action: 'withdraw',
      version,
      reason: 'withdrawn',
      note: reason,
      detail: { reason },
    });
    return { ok: true, value: { status: 'withdrawn', version } };
  });
}
