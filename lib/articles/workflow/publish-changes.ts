import 'server-only';
import { eq } from 'drizzle-orm';
import { pendingChanges } from '@/db/schema';
import { checkReferences } from '@/lib/articles/editing/references/check-references';
import { writeArticleContent } from '@/lib/articles/editing/write-content';
import { slugAfter } from '@/lib/articles/workflow/address-rule';
import { keepAddress, pathOf } from '@/lib/articles/workflow/keep-address';
import { passGate } from '@/lib/articles/workflow/pass-gate';
import { planExpiry } from '@/lib/articles/workflow/plan-jobs';
import type { PublishRequest } from '@/lib/articles/workflow/publish-article';
import type { WorkflowOutcome } from '@/lib/articles/workflow/types';
import { recordStep, withArticle } from '@/lib/articles/workflow/with-article';

/**
 * Gives readers what the desk changed in a published article since. Where its address changes, the old one
 * leads to it from then on.
 * @param request.renewsAddress make the address anew from the changed headline
 */
export function publishChanges(
  request: PublishRequest & { renewsAddress?: boolean | undefined },
): Promise<WorkflowOutcome> {
  return withArticle(request, 'publish-changes', async (tx, article) => {
    const { actor, articleId, now, acceptsAdvice = false, renewsAddress = false } = request;
    const { row } = article;
    const refusal = await passGate(tx, article, { actor, acceptsAdvice, now });
    if (refusal) return refusal;
    const checked = await checkReferences(tx, row.edition, article.content);
    if (!checked) throw new Error(`the changes of article ${articleId} name another edition's things`);
    const slug = slugAfter({
      before: row.slug,
      written: checked.content.slug,
      headline: checked.content.headline,
      renews: renewsAddress,
    });
    const content = { ...checked.content, slug };
    const before = await pathOf(tx, row);
    const after = await pathOf(tx, { ...row, sectionId: content.sectionId, slug });
    const version = await writeArticleContent(
      tx,
      { article, checked: { ...checked, content }, actor, now },
      { updatedAt: now },
    );
    await tx.delete(pendingChanges).where(eq(pendingChanges.articleId, articleId));
    await keepAddress(tx, { articleId, before, after });
    await planExpiry(tx, articleId, content.expiresAt);
    await recordStep(
      tx,
      request,
      { ...article, content },
      {
        action: 'publish-changes',
        version,
        reason: 'published',
        detail: { acceptsAdvice, ...(before === after ? {} : { movedFrom: before, movedTo: after }) },
      },
    );
    return { ok: true, value: { status: 'published', version } };
  });
}
