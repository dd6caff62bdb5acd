import 'server-only';
import { passGate } from '@/lib/articles/workflow/pass-gate';
import { planPublication } from '@/lib/articles/workflow/plan-jobs';
import type { PublishRequest } from '@/lib/articles/workflow/publish-article';
import type { WorkflowOutcome } from '@/lib/articles/workflow/types';
import { recordStep, setStatus, withArticle } from '@/lib/articles/workflow/with-article';

/**
 * Leaves publishing to the queue, at a moment to come; once more, at another. The gate is asked now, as of that
 * moment, and again when it comes.
 */
export function scheduleArticle(request: PublishRequest & { at: Date }): Promise<WorkflowOutcome> {
  return withArticle(request, 'schedule', async (tx, article) => {
    const { actor, articleId, at, now, acceptsAdvice = false } = request;
    const { version } = article.row;
    if (at.getTime() <= now.getTime()) return { ok: false, code: 'time-passed' };
    const refusal = await passGate(tx, article, { actor, acceptsAdvice, now, goesOutAt: at });
    if (refusal) return refusal;
    await setStatus(tx, request, { status: 'scheduled', scheduledAt: at });
    await planPublication(tx, { articleId, at, role: actor.kind === 'person' ? actor.role : null });
    await recordStep(tx, request, article, {
      action: 'schedule',
      version,
      reason: 'scheduled',
      detail: { at: at.toISOString(), acceptsAdvice },
    });
    return { ok: true, value: { status: 'scheduled', version } };
  });
}
