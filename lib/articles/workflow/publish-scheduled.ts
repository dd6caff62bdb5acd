import 'server-only';
import { database } from '@/db/client';
import { loadArticle } from '@/lib/articles/editing/load-article';
import { putIntoPaper } from '@/lib/articles/workflow/publish-article';
import type { WorkflowOutcome } from '@/lib/articles/workflow/types';
import { systemActor } from '@/lib/auth/actor';
import type { Role } from '@/lib/auth/roles';

/**
 * What the queue does when a scheduled article is due. It is published once: an article that is not scheduled
 * for that very moment any more (published meanwhile, moved, taken back) is left alone, and `null` comes back.
 * Where the gate holds it, it stays scheduled.
 */
export function publishScheduled(due: {
  articleId: number;
  scheduledAt: Date;
  /** Whose eyes the gate has: the one's who scheduled it. */
  role: Role | null;
  now: Date;
}): Promise<WorkflowOutcome | null> {
  return database().transaction(async (tx) => {
    const article = await loadArticle(tx, due.articleId, { lock: true });
    if (article?.row.status !== 'scheduled') return null;
    if (article.row.scheduledAt?.getTime() !== due.scheduledAt.getTime()) return null;
    return putIntoPaper(tx, article, {
      actor: systemActor('queue'),
      articleId: due.articleId,
      acceptsAdvice: true,
      role: due.role ?? undefined,
      // The database's clock says what is due; ours may be behind it, the article must not be.
      now: new Date(Math.max(due.now.getTime(), due.scheduledAt.getTime())),
    });
  });
}
