import 'server-only';
import { createTranslator } from 'next-intl';
import { database } from '@/db/client';
import { loadArticle } from '@/lib/articles/editing/load-article';
import type { WorkflowRequest } from '@/lib/articles/workflow/types';
import { recordStep, setStatus } from '@/lib/articles/workflow/with-article';
import { systemActor } from '@/lib/auth/actor';
import { MESSAGES } from '@/lib/i18n/messages';

/**
 * Lets an article leave the paper whose time is over: withdrawn, with that as the reason. One that is not
 * published any more, or may stay longer, is left alone.
 * @returns whether it left
 */
export function expireArticle({ articleId, now }: { articleId: number; now: Date }): Promise<boolean> {
  return database().transaction(async (tx) => {
    const article = await loadArticle(tx, articleId, { lock: true });
    const expiresAt = article?.row.expiresAt;
    if (article?.row.status !== 'published' || !expiresAt) return false;
    // Our clock may be a moment behind the database's, which said that it is due.
    if (expiresAt.getTime() > now.getTime() + CLOCK_DIFFERENCE_MS) return false;
    const { edition, version } = article.row;
    const t = createTranslator({ locale: edition, messages: MESSAGES[edition], namespace: 'errors.gone' });
    const request: WorkflowRequest = { actor: systemActor('queue'), articleId, now };
    await setStatus(tx, request, {
      status: 'withdrawn',
      withdrawnAt: now,
      withdrawnReason: t('expired'),
    });
    await recordStep(tx, request, article, { action: 'withdraw', version, reason: 'withdrawn' });
    return true;
  });
}

const CLOCK_DIFFERENCE_MS = 5_000;
