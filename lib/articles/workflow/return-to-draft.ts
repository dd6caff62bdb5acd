import 'server-only';
import { articleNotes } from '@/db/schema';
import type { WorkflowOutcome, WorkflowRequest } from '@/lib/articles/workflow/types';
import { recordStep, setStatus, withArticle } from '@/lib/articles/workflow/with-article';
import { personIdOf } from '@/lib/auth/actor';

/**
 * Sends the article back to its writer. What is to be done stands as an open note on it, so that it is not
 * forgotten before the article comes again.
 */
export function returnToDraft(
  request: WorkflowRequest & { note?: string | undefined },
): Promise<WorkflowOutcome> {
  return withArticle(request, 'return', async (tx, article) => {
    const { version } = article.row;
    const note = request.note?.trim();
    await setStatus(tx, request, { status: 'draft' });
    if (note)
      await tx.insert(articleNotes).values({
        articleId: request.articleId,
        text: note,
        personId: personIdOf(request.actor),
        personName: request.actor.name,
        createdAt: request.now,
      });
    await recordStep(tx, request, article, { action: 'return', version, reason: 'returned', note });
    return { ok: true, value: { status: 'draft', version } };
  });
}
