import 'server-only';
import { database } from '@/db/client';
import { loadArticle } from '@/lib/articles/editing/load-article';
import { isYoung } from '@/lib/articles/workflow/address-rule';
import { availableActions, type WorkflowAction } from '@/lib/articles/workflow/transitions';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';

/** What the workflow's panel shows of an article besides its text. */
export interface WorkflowView {
  /**
   * What the actor may do now. Publishing and discarding changes are among them for a published article whether
   * there are changes or not: they come while it is edited.
   */
  steps: WorkflowAction[];
  assigneeId: string | null;
  /** The headline that readers see, while it is published. */
  printedHeadline: string | null;
  /** Young enough for a corrected headline to take its address along. */
  isYoung: boolean;
}

/** Null when there is no such article, or the actor may not see it. */
export async function getWorkflowView(
  actor: Actor,
  articleId: number,
  now: Date,
): Promise<WorkflowView | null> {
  const article = await loadArticle(database(), articleId);
  if (!article || !can(actor, 'article.view', article)) return null;
  const { row, ownerIds, printed } = article;
  return {
    steps: availableActions(actor, {
      status: row.status,
      firstPublishedAt: row.firstPublishedAt,
      hasPendingChanges: true,
      ownerIds,
    }),
    assigneeId: row.assigneeId,
    printedHeadline: row.status === 'published' ? printed.headline : null,
    isYoung: isYoung(row.firstPublishedAt, now),
  };
}
