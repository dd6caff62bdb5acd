import 'server-only';
import { and, eq, gt, inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { previewLinks } from '@/db/schema';
import { loadArticle } from '@/lib/articles/editing/load-article';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { fail, ok, type Result } from '@/lib/platform/result';

/**
 * Ends one link of an article's preview, or all of them, those that a colleague's screen is open with included:
 * from now on they answer as links that never were. Whoever made a link may end it; other people's follow the
 * article. One that is over or ended already counts as none.
 * @param request.linkId null: all that the actor may end
 */
export async function endPreviewLinks(request: {
  actor: Actor;
  articleId: number;
  linkId: number | null;
  now: Date;
}): Promise<Result<{ ended: number }, 'forbidden' | 'not-found'>> {
  const { actor, articleId, linkId, now } = request;
  return database().transaction(async (tx) => {
    const article = await loadArticle(tx, articleId);
    if (!article) return fail('not-found');
    const links = await tx
      .select({ id: previewLinks.id, personId: previewLinks.personId })
      .from(previewLinks)
      .where(
        and(
          eq(previewLinks.articleId, articleId),
          gt(previewLinks.expiresAt, now),
          linkId === null ? undefined : eq(previewLinks.id, linkId),
        ),
      )
      .for('update');
    const own = links.filter(({ personId }) =>
      can(actor, 'article.end-preview', { ownerIds: [...article.ownerIds, personId] }),
    );
    if (own.length === 0)
      return can(actor, 'article.end-preview', article) ? ok({ ended: 0 }) : fail('forbidden');
    await tx.delete(previewLinks).where(
      inArray(
        previewLinks.id,
        own.map(({ id }) => id),
      ),
    );
    await recordAudit(tx, {
      actor,
      action: 'article.end-preview',
      outcome: 'done',
      subject: { kind: 'article', id: articleId, name: article.content.headline },
      detail: { endedLinks: own.length },
    });
    return ok({ ended: own.length });
  });
}
