import 'server-only';
import { createTranslator } from 'next-intl';
import { database } from '@/db/client';
import { loadArticle } from '@/lib/articles/editing/load-article';
import type { WorkflowRequest } from '@/lib/articles/workflow/types';
import { asPrinted, recordStep, setStatus } from '@/lib/articles/workflow/with-article';
import { systemActor } from '@/lib/auth/actor';
import { MESSAGES } from '@/lib/i18n/messages';

/**
 * What the queue does when an article's time in the paper is over: withdraws it, with that as the reason. One that
 * is not published any more, or whose time ends at another moment by now, is left alone.
 * @returns whether it left
 */
export function expireArticle(due: { articleId: number; expiresAt: Date; now: Date }): Promise<boolean> {
  const { articleId, expiresAt } = due;
  // The database's clock says what is due; ours may be behind it, the article must not stay.
  const now = new Date(Math.max(due.now.getTime(), expiresAt.getTime()));
  return database().transaction(async (tx) => {
    const article = await loadArticle(tx, articleId, { lock: true });
    if (article?.row.status !== 'published') return false;
    if (article.row.expiresAt?.getTime() !== expiresAt.getTime()) return false;
    const { edition, version } = article.row;
    const t = createTranslator({ locale: edition, messages: MESSAGES[edition], namespace: 'errors.gone' });
    const request: WorkflowRequest = { actor: systemActor('queue'), articleId, now };
    await setStatus(tx, request, {
      status: 'withdrawn',
      withdrawnAt: now,
      withdrawnReason: t('expired'),
    });
    await recordStep(tx, request, asPrinted(article), { action: 'withdraw', version, reason: 'withdrawn' });
    return true;
  });
}
