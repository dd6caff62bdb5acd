/**
 * What may become of an article, and by whom: the one table of the workflow. Use cases ask it before they
 * write; screens ask it to offer only what would be done.
 */
import type { ArticleStatus } from '@/lib/articles/types';
import type { Actor } from '@/lib/auth/actor';
import { type Action, can, type Subject } from '@/lib/auth/permissions';

export const WORKFLOW_ACTIONS = [
  'submit',
  'return',
  'approve',
  'schedule',
  'unschedule',
  'publish',
  'publish-changes',
  'discard-changes',
  'unpublish',
  'withdraw',
  'reopen',
  'delete',
] as const;
export type WorkflowAction = (typeof WORKFLOW_ACTIONS)[number];

interface Transition {
  from: readonly ArticleStatus[];
  /** Null: the article is gone. */
  to: ArticleStatus | null;
  permission: Action;
}

/**
 * - `schedule` again moves the time.
 * - `unpublish` takes an article back to the desk: its address answers 404 until it is published again, at the
 *   same address. For what was published by mistake and may come back.
 * - `withdraw` ends it in public: its address answers 410 with headline, time and reason, for ever or until it
 *   is reopened.
 * - `delete` is for drafts that no reader ever saw.
 */
export const TRANSITIONS: Readonly<Record<WorkflowAction, Transition>> = {
  submit: { from: ['draft'], to: 'in_review', permission: 'article.submit' },
  return: { from: ['in_review', 'approved'], to: 'draft', permission: 'article.return' },
  approve: { from: ['draft', 'in_review'], to: 'approved', permission: 'article.approve' },
  schedule: {
    from: ['draft', 'in_review', 'approved', 'scheduled'],
    to: 'scheduled',
    permission: 'article.schedule',
  },
  unschedule: { from: ['scheduled'], to: 'approved', permission: 'article.schedule' },
  publish: {
    from: ['draft', 'in_review', 'approved', 'scheduled'],
    to: 'published',
    permission: 'article.publish',
  },
  'publish-changes': { from: ['published'], to: 'published', permission: 'article.publish' },
  'discard-changes': { from: ['published'], to: 'published', permission: 'article.publish' },
  unpublish: { from: ['published'], to: 'draft', permission: 'article.unpublish' },
  withdraw: { from: ['published'], to: 'withdrawn', permission: 'article.withdraw' },
  reopen: { from: ['withdrawn'], to: 'draft', permission: 'article.withdraw' },
  delete: { from: ['draft'], to: null, permission: 'article.delete' },
};

/** What the table asks of an article. */
export interface WorkflowSubject extends Subject {
  status: ArticleStatus;
  hasPendingChanges: boolean;
  firstPublishedAt: Date | null;
}

export type WorkflowRefusal = 'forbidden' | 'wrong-status' | 'nothing-pending' | 'was-published';

/** Why `actor` may not do that now, or null when he may. Who is not allowed learns nothing about the rest. */
export function refuseWorkflow(
  actor: Actor,
  action: WorkflowAction,
  article: WorkflowSubject,
): WorkflowRefusal | null {
  const { from, permission } = TRANSITIONS[action];
  if (!can(actor, permission, article)) return 'forbidden';
  if (!from.includes(article.status)) return 'wrong-status';
  if ((action === 'publish-changes' || action === 'discard-changes') && !article.hasPendingChanges)
    return 'nothing-pending';
  if (action === 'delete' && article.firstPublishedAt !== null) return 'was-published';
  return null;
}

/** What `actor` may do with the article as it stands, in the table's order. */
export function availableActions(actor: Actor, article: WorkflowSubject): WorkflowAction[] {
  return WORKFLOW_ACTIONS.filter((action) => refuseWorkflow(actor, action, article) === null);
}
