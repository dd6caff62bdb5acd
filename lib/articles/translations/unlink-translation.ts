import 'server-only';
import { and, asc, eq, ne } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles } from '@/db/schema';
import { loadArticle } from '@/lib/articles/editing/load-article';
import { mayEdit } from '@/lib/articles/editing/may-edit';
import {
  dissolveLoneGroup,
  lockTranslations,
  setTranslationGroup,
} from '@/lib/articles/translations/translation-groups';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { fail, ok, type Result } from '@/lib/platform/result';

/**
 * Takes an article out of what it is linked with; the others stay linked with each other. The text and its version
 * stay as they are.
 * @returns how many articles it was linked with: none when a colleague was faster
 */
export async function unlinkTranslation(request: {
  actor: Actor;
  articleId: number;
}): Promise<Result<{ unlinked: number }, 'forbidden' | 'not-found'>> {
  const { actor, articleId } = request;
  return database().transaction(async (tx) => {
    await lockTranslations(tx, [articleId]);
    const article = await loadArticle(tx, articleId);
    if (!article) return fail('not-found');
    if (!mayEdit(actor, { status: article.row.status, ownerIds: article.ownerIds })) return fail('forbidden');
    const { headline, translationGroup: group } = article.row;
    if (group === null) return ok({ unlinked: 0 });
    const others = await tx
      .select({ headline: articles.headline })
      .from(articles)
      .where(and(eq(articles.translationGroup, group), ne(articles.id, articleId)))
      .orderBy(asc(articles.edition), asc(articles.id));
    await setTranslationGroup(tx, [articleId], null);
    await dissolveLoneGroup(tx, group);
    await recordAudit(tx, {
      actor,
      action: 'article.unlink-translation',
      outcome: 'done',
      subject: { kind: 'article', id: articleId, name: headline },
      detail: { translations: others.map((other) => other.headline) },
    });
    return ok({ unlinked: others.length });
  });
}
