import 'server-only';
import { randomUUID } from 'node:crypto';
import { database, type Transaction } from '@/db/client';
import { type ArticleRow, loadArticle } from '@/lib/articles/editing/load-article';
import { mayEdit } from '@/lib/articles/editing/may-edit';
import {
  dissolveLoneGroup,
  findEditionHolder,
  lockTranslations,
  setTranslationGroup,
} from '@/lib/articles/translations/translation-groups';
import type { EditionHolder } from '@/lib/articles/translations/types';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { fail, ok } from '@/lib/platform/result';

export type LinkOutcome =
  | { ok: true; value: { translationId: number } }
  | { ok: false; code: 'forbidden' | 'not-found' | 'translation-gone' | 'withdrawn' | 'same-edition' }
  | { ok: false; code: 'edition-taken'; detail: EditionHolder };

/**
 * Says that an article and one of another edition are the same story in two languages. The article joins what the
 * other is linked with, and leaves what it was linked with itself; where the other is linked with nothing, it joins
 * what the article is linked with. The texts and their versions stay as they are.
 * @returns `edition-taken`, and by what, when that would link two articles of one edition
 */
export async function linkTranslation(request: {
  actor: Actor;
  articleId: number;
  translationId: number;
}): Promise<LinkOutcome> {
  const { actor, articleId, translationId } = request;
  return database().transaction(async (tx): Promise<LinkOutcome> => {
    await lockTranslations(tx, [articleId, translationId]);
    const article = await loadArticle(tx, articleId);
    if (!article) return fail('not-found');
    if (!mayEdit(actor, { status: article.row.status, ownerIds: article.ownerIds })) return fail('forbidden');
    const translation = await loadArticle(tx, translationId);
    if (!translation || !can(actor, 'article.view', translation)) return fail('translation-gone');
    if (translation.row.status === 'withdrawn') return fail('withdrawn');
    if (translation.row.edition === article.row.edition) return fail('same-edition');
    return link(tx, actor, article.row, translation.row);
  });
}

async function link(
  tx: Transaction,
  actor: Actor,
  article: ArticleRow,
  translation: ArticleRow,
): Promise<LinkOutcome> {
  const before = article.translationGroup;
  const group = translation.translationGroup ?? before ?? randomUUID();
  const joining = [article, translation].filter((row) => row.translationGroup !== group);
  for (const { id, edition } of joining) {
    const holder = await findEditionHolder(tx, { group, edition, exceptId: id });
    if (holder) return { ok: false, code: 'edition-taken', detail: holder };
  }
  if (joining.length > 0) {
    await setTranslationGroup(
      tx,
      joining.map(({ id }) => id),
      group,
    );
    if (before !== null && before !== group) await dissolveLoneGroup(tx, before);
    await recordAudit(tx, {
      actor,
      action: 'article.link-translation',
      outcome: 'done',
      subject: { kind: 'article', id: article.id, name: article.headline },
      detail: { edition: translation.edition, translations: [translation.headline] },
    });
  }
  return ok({ translationId: translation.id });
}
