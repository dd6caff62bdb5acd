import 'server-only';
import { eq } from 'drizzle-orm';
import { pendingChanges } from '@/db/schema';
import { keepRevision } from '@/lib/articles/revisions/keep-revision';
import type { WorkflowOutcome, WorkflowRequest } from '@/lib/articles/workflow/types';
import { asPrinted, recordStep, setStatus, withArticle } from '@/lib/articles/workflow/with-article';

/** Throws away what was changed and not published; what is thrown away stays among the revisions. */
export function discardChanges(request: WorkflowRequest): Promise<WorkflowOutcome> {
  return withArticle(request, 'discard-changes', async (tx, article) => {
    const { actor, articleId, now } = request;
    const { version } = article.row;
    await keepRevision(tx, { articleId, version, content: article.content, reason: 'saved', actor, now });
    await tx.delete(pendingChanges).where(eq(pendingChanges.articleId, articleId));
    await setStatus(tx, request, { version: version + 1 });
    await recordStep(tx, request, asPrinted(article), {
      action: 'discard-changes',
      version: version + 1,
      reason: 'discarded',
    });
    return { ok: true, value: { status: 'published', version: version + 1 } };
  });
}
