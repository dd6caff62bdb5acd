import 'server-only';
import { database } from '@/db/client';
import { previewLinks } from '@/db/schema';
import { loadArticle } from '@/lib/articles/editing/load-article';
import { FRAME_LINK_HOURS, SHARED_LINK_HOURS } from '@/lib/articles/preview/link-life';
import { type Actor, personIdOf } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { fail, ok, type Result } from '@/lib/platform/result';

const HOUR_MS = 3_600_000;

/**
 * Makes a link to an article's preview, if somebody may: it opens without signing in until it is over or is ended
 * (end-preview-links.ts). Written down for that reason. Of a withdrawn article, whose text is for nobody outside,
 * there are only frames at the desk.
 * @param request.isShared whether it is for others; otherwise for a frame at the desk
 */
export async function sharePreview(request: {
  actor: Actor;
  articleId: number;
  isShared: boolean;
  now: Date;
}): Promise<
  Result<{ edition: Edition; linkId: number; expiresAt: Date }, 'forbidden' | 'not-found' | 'withdrawn'>
> {
  const { actor, articleId, isShared, now } = request;
  const hours = isShared ? SHARED_LINK_HOURS : FRAME_LINK_HOURS;
  const expiresAt = new Date(now.getTime() + hours * HOUR_MS);
  return database().transaction(async (tx) => {
    const article = await loadArticle(tx, articleId);
    if (!article) return fail('not-found');
    if (!can(actor, 'article.preview', article)) return fail('forbidden');
    if (isShared && article.row.status === 'withdrawn') return fail('withdrawn');
    const [link] = await tx
      .insert(previewLinks)
      .values({
        articleId,
        isShared,
        personId: personIdOf(actor),
        personName: actor.name,
        createdAt: now,
        expiresAt,
      })
      .returning({ id: previewLinks.id });
    if (!link) throw new Error('the link was not returned');
    await recordAudit(tx, {
      actor,
      action: 'article.preview',
      outcome: 'done',
      subject: { kind: 'article', id: articleId, name: article.content.headline },
      detail: { expiresAt: expiresAt.toISOString() },
    });
    return ok({ edition: article.row.edition, linkId: link.id, expiresAt });
  });
}
