import 'server-only';
import { and, inArray, like, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { jobs } from '@/db/schema';
import type { Role } from '@/lib/auth/roles';
import { enqueueJob } from '@/lib/jobs/enqueue-job';

/** Kinds of jobs that the workflow leaves to the queue; their handlers are in lib/jobs/job-kinds.ts. */
export const PUBLISH_SCHEDULED = 'publish-scheduled';
export const EXPIRE_ARTICLE = 'expire-article';

/** The time is part of the key: a job under way for an earlier time never stands in the new one's way. */
export async function planPublication(
  tx: Transaction,
  plan: { articleId: number; at: Date; role: Role | null },
): Promise<void> {
  await unplanPublication(tx, plan.articleId);
  await enqueueJob(tx, {
    kind: PUBLISH_SCHEDULED,
    payload: { articleId: plan.articleId, scheduledAt: plan.at.toISOString(), role: plan.role },
    runAt: plan.at,
    uniqueKey: `${PUBLISH_SCHEDULED}:${plan.articleId}:${plan.at.getTime()}`,
  });
}

/** Takes back what is planned for an article, and what failed of it: it is nobody's worry any more. */
export async function unplanPublication(tx: Transaction, articleId: number): Promise<void> {
  await tx
    .delete(jobs)
    .where(
      and(
        like(jobs.uniqueKey, `${PUBLISH_SCHEDULED}:${articleId}:%`),
        inArray(jobs.status, ['waiting', 'failed']),
      ),
    );
}

/** Lets the article leave the paper by itself; null: it stays. */
export async function planExpiry(
  tx: Transaction,
  articleId: number,
  expiresAt: string | null,
): Promise<void> {
  await tx
    .delete(jobs)
    .where(
      and(
        like(jobs.uniqueKey, `${EXPIRE_ARTICLE}:${articleId}:%`),
        sql`${jobs.status} in ('waiting', 'failed')`,
      ),
    );
  if (expiresAt === null) return;
  const at = new Date(expiresAt);
  await enqueueJob(tx, {
    kind: EXPIRE_ARTICLE,
    payload: { articleId, expiresAt: at.toISOString() },
    runAt: at,
    uniqueKey: `${EXPIRE_ARTICLE}:${articleId}:${at.getTime()}`,
  });
}
