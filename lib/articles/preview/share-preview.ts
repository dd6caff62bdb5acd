import 'server-only';
import { database } from '@/db/client';
import { loadArticle } from '@/lib/articles/editing/load-article';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { recordAudit } from '@/lib/auth/record-audit';
import type { Edition } from '@/lib/i18n/editions';
import { fail, ok, type Result } from '@/lib/platform/result';

/** Whether somebody may give a link to an article's preview away; written down, since it needs no sign-in. */
export async function sharePreview(request: {
  actor: Actor;
  articleId: number;
  expiresAt: Date;
}): Promise<Result<{ edition: Edition }, 'forbidden' | 'not-found'>> {
  const { actor, articleId, expiresAt } = request;
  return database().transaction(async (tx) => {
    const article = await loadArticle(tx, articleId);
    if (!article) return fail('not-found');
    if (!can(actor, 'article.preview', article)) return fail('forbidden');
    await recordAudit(tx, {
      actor,
      action: 'article.preview',
      outcome: 'done',
      subject: { kind: 'article', id: articleId, name: article.content.headline },
      detail: { expiresAt: expiresAt.toISOString() },
    });
    return ok({ edition: article.row.edition });
  });
}
