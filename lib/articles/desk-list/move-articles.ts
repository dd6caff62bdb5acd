import 'server-only';
import { database } from '@/db/client';
import type { BulkCode, BulkReport, BulkStep, BulkTarget } from '@/lib/articles/desk-list/bulk-steps';
import { approveArticle } from '@/lib/articles/workflow/approve-article';
import { publishArticle } from '@/lib/articles/workflow/publish-article';
import { returnToDraft } from '@/lib/articles/workflow/return-to-draft';
import { scheduleArticle } from '@/lib/articles/workflow/schedule-article';
import { submitForReview } from '@/lib/articles/workflow/submit-for-review';
import { TRANSITIONS } from '@/lib/articles/workflow/transitions';
import type { WorkflowCode, WorkflowOutcome, WorkflowRequest } from '@/lib/articles/workflow/types';
import { unscheduleArticle } from '@/lib/articles/workflow/unschedule-article';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { createLogger } from '@/lib/platform/logger';
import { fail, ok, type Result } from '@/lib/platform/result';

/** A step with what it needs besides the articles. */
export type BulkMove =
  | { step: 'submit' | 'approve' | 'unschedule'; articles: BulkTarget[] }
  | { step: 'return'; articles: BulkTarget[]; note?: string | undefined }
  | { step: 'publish'; articles: BulkTarget[]; acceptsAdvice?: boolean | undefined }
  | { step: 'schedule'; articles: (BulkTarget & { at: Date })[]; acceptsAdvice?: boolean | undefined };

type Take = (base: Pick<WorkflowRequest, 'actor' | 'now'>) => Promise<WorkflowOutcome>;

const log = createLogger('desk');

/**
 * Takes one step of the workflow with several articles, one after another by its own use case: each in its own
 * transaction, through its own gate, with its own line in the audit log. What is refused holds back nothing else.
 * An article named twice is moved once.
 * @returns what became of every article; `forbidden` when the actor may do it to none of them
 */
export async function moveArticles(
  request: { actor: Actor; now: Date } & BulkMove,
): Promise<Result<BulkReport, 'forbidden'>> {
  const { actor, now, step } = request;
  const { permission } = TRANSITIONS[step];
  if (!can(actor, permission)) return fail('forbidden');
  const report: BulkReport = { done: [], refused: [] };
  for (const [articleId, take] of stepsOf(request)) {
    const outcome = await attempt(step, articleId, () => take({ actor, now }));
    if (outcome.ok) report.done.push(articleId);
    else report.refused.push({ articleId, code: bulkCodeOf(outcome.code), findings: outcome.detail ?? [] });
  }
  const forbidden = report.refused.filter(({ code }) => code === 'forbidden');
  if (forbidden.length > 0 && forbidden.length === report.refused.length && report.done.length === 0)
    return fail('forbidden');
  for (const { articleId } of forbidden)
    await recordAudit(database(), {
      actor,
      action: permission,
      outcome: 'refused',
      subject: { kind: 'article', id: articleId },
      detail: { step },
    });
  return ok(report);
}

/** Article → its step, in the order in which they were named. */
function stepsOf(move: BulkMove): Map<number, Take> {
  switch (move.step) {
    case 'submit':
      return each(move.articles, (target) => submitForReview(target));
    case 'approve':
      return each(move.articles, (target) => approveArticle(target));
    case 'unschedule':
      return each(move.articles, (target) => unscheduleArticle(target));
    case 'return':
      return each(move.articles, (target) => returnToDraft({ ...target, note: move.note }));
    case 'publish':
      return each(move.articles, (target) =>
        publishArticle({ ...target, acceptsAdvice: move.acceptsAdvice }),
      );
    case 'schedule':
      return each(move.articles, (target) =>
        scheduleArticle({ ...target, acceptsAdvice: move.acceptsAdvice }),
      );
  }
}

function each<Target extends BulkTarget>(
  targets: readonly Target[],
  take: (target: Target & Pick<WorkflowRequest, 'actor' | 'now'>) => Promise<WorkflowOutcome>,
): Map<number, Take> {
  return new Map(targets.map((target) => [target.articleId, (base) => take({ ...target, ...base })]));
}

type Attempt = WorkflowOutcome | { ok: false; code: 'unexpected'; detail?: never };

/** One that breaks must not hide what became of the others. */
async function attempt(
  step: BulkStep,
  articleId: number,
  take: () => Promise<WorkflowOutcome>,
): Promise<Attempt> {
  try {
    return await take();
  } catch (error) {
    log.error({ err: error, step, articleId }, 'a step of many articles failed');
    return { ok: false, code: 'unexpected' };
  }
}

function bulkCodeOf(code: WorkflowCode | 'unexpected'): BulkCode {
  switch (code) {
    // Answers of steps that are never taken with many.
    case 'nothing-pending':
    case 'was-published':
    case 'reason-missing':
      return 'unexpected';
    default:
      return code;
  }
}
