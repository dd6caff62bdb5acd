import 'server-only';
import { eq } from 'drizzle-orm';
import { database, type Transaction } from '@/db/client';
import { articles, previewLinks } from '@/db/schema';
import { type LoadedArticle, loadArticle } from '@/lib/articles/editing/load-article';
import type { RevisionReason } from '@/lib/articles/revision-reasons';
import { keepRevision } from '@/lib/articles/revisions/keep-revision';
import { refuseWorkflow, TRANSITIONS, type WorkflowAction } from '@/lib/articles/workflow/transitions';
import type { WorkflowOutcome, WorkflowRequest, WorkflowState } from '@/lib/articles/workflow/types';
import { type Actor, personIdOf } from '@/lib/auth/actor';
import type { AuditDetail } from '@/lib/auth/audit/audit-detail';
import { recordAudit } from '@/lib/auth/audit/record-audit';

/**
 * Runs one step of the workflow in one transaction that holds the article's row: loads it, asks the table and
 * the version, then lets `run` decide and write. `run` must refuse before it writes.
 */
export function withArticle<Value = WorkflowState>(
  request: WorkflowRequest,
  action: WorkflowAction,
  run: (tx: Transaction, article: LoadedArticle) => Promise<WorkflowOutcome<Value>>,
): Promise<WorkflowOutcome<Value>> {
  return database().transaction(async (tx) => {
    const article = await loadArticle(tx, request.articleId, { lock: true });
    if (!article) return { ok: false, code: 'not-found' };
    const refusal = refuseWorkflow(request.actor, action, {
      status: article.row.status,
      firstPublishedAt: article.row.firstPublishedAt,
      hasPendingChanges: article.hasPendingChanges,
      ownerIds: article.ownerIds,
    });
    if (refusal) return { ok: false, code: refusal };
    if (request.expectedVersion !== undefined && request.expectedVersion !== article.row.version)
      return { ok: false, code: 'conflict' };
    return run(tx, article);
  });
}

/** Who touched the article last; the queue leaves the last person's name. */
export const editedBy = (actor: Actor, now: Date) =>
  actor.kind === 'person' ? { editedAt: now, editedById: personIdOf(actor) } : { editedAt: now };

/**
 * Writes a new state and what belongs to it. The text's version stays: what editors have open is not older. What
 * is withdrawn is not read by a preview's link that was given away before either.
 */
export async function setStatus(
  tx: Transaction,
  { articleId, actor, now }: WorkflowRequest,
  columns: Partial<typeof articles.$inferInsert>,
): Promise<void> {
  await tx
    .update(articles)
    .set({ ...columns, ...editedBy(actor, now) })
    .where(eq(articles.id, articleId));
  if (columns.status === 'withdrawn')
    await tx.delete(previewLinks).where(eq(previewLinks.articleId, articleId));
}

/** An article as readers have it, for steps about that and not about what the desk was about to change. */
export const asPrinted = (article: LoadedArticle): LoadedArticle => ({
  ...article,
  content: article.printed,
});

/** Keeps the text that the step was about, and the step itself, for those who ask later. */
export async function recordStep(
  tx: Transaction,
  request: WorkflowRequest,
  article: LoadedArticle,
  step: {
    action: WorkflowAction;
    version: number;
    reason: RevisionReason | null;
    note?: string | undefined;
    detail?: AuditDetail;
  },
): Promise<void> {
  const { actor, articleId, now } = request;
  if (step.reason !== null)
    await keepRevision(tx, {
      articleId,
      version: step.version,
      content: article.content,
      reason: step.reason,
      note: step.note,
      actor,
      now,
    });
  await recordAudit(tx, {
    actor,
    action: TRANSITIONS[step.action].permission,
    outcome: 'done',
    subject: { kind: 'article', id: articleId, name: article.content.headline },
    detail: {
      step: step.action,
      from: article.row.status,
      to: TRANSITIONS[step.action].to,
      version: step.version,
      ...step.detail,
    },
  });
}
