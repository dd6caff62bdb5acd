import 'server-only';
import { eq } from 'drizzle-orm';
import { database, type Transaction } from '@/db/client';
import { articles } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import type { AuditDetail } from '@/lib/auth/audit/audit-detail';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { fail, type Result } from '@/lib/platform/result';

export type CorrectionCode = 'forbidden' | 'not-found' | 'not-published' | 'empty' | 'conflict';

/**
 * Runs a change to the corrections of a published article in one transaction: readers are told that the article
 * changed, and the log who told them. Of drafts nothing need be corrected in public.
 */
export async function correctArticle<Value>(
  request: { actor: Actor; articleId: number; now: Date; text: string | null },
  write: (tx: Transaction, text: string) => Promise<Result<Value, CorrectionCode>>,
  told: AuditDetail,
): Promise<Result<Value, CorrectionCode>> {
  const { actor, articleId, now } = request;
  if (!can(actor, 'article.correct')) return fail('forbidden');
  const text = (request.text ?? '').trim().normalize('NFC');
  if (request.text !== null && text === '') return fail('empty');
  return database().transaction(async (tx): Promise<Result<Value, CorrectionCode>> => {
    const [article] = await tx
      .select({ status: articles.status, headline: articles.headline })
      .from(articles)
      .where(eq(articles.id, articleId))
      .for('update');
    if (!article) return fail('not-found');
    if (article.status !== 'published') return fail('not-published');
    const outcome = await write(tx, text);
    if (!outcome.ok) return outcome;
    await tx.update(articles).set({ updatedAt: now, editedAt: now }).where(eq(articles.id, articleId));
    await recordAudit(tx, {
      actor,
      action: 'article.correct',
      outcome: 'done',
      subject: { kind: 'article', id: articleId, name: article.headline },
      detail: told,
    });
    return outcome;
  });
}
