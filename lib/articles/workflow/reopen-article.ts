import 'server-only';
import { leaveTakenPlace } from '@/lib/articles/translations/translation-groups';
import { takeBack } from '@/lib/articles/workflow/take-back';
import type { WorkflowOutcome, WorkflowRequest } from '@/lib/articles/workflow/types';
import { recordStep, withArticle } from '@/lib/articles/workflow/with-article';

/**
 * Makes a withdrawn article a draft again, to be put right and published once more at its old address. Until
 * then the address answers 404: nothing is claimed about it any longer. Its translations stay linked with it, unless
 * another article has taken its place among them.
 */
export function reopenArticle(request: WorkflowRequest): Promise<WorkflowOutcome> {
  return withArticle(request, 'reopen', async (tx, article) => {
    const { withdrawnReason } = article.row;
    const version = await takeBack(tx, request, article, { withdrawnAt: null, withdrawnReason: null });
    await leaveTakenPlace(tx, article.row);
    await recordStep(tx, request, article, {
      action: 'reopen',
      version,
      reason: null,
      detail: { withdrawnReason },
    });
    return { ok: true, value: { status: 'draft', version } };
  });
}
