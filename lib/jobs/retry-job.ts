import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { jobs } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { JOBS_CHANNEL } from '@/lib/jobs/enqueue-job';
import { fail, ok, type Result } from '@/lib/platform/result';

/**
 * Lets a failed job run once more, at once, as late as it is by then; `not-failed` when it did not fail, or another
 * took its place.
 */
export async function retryJob(request: {
  actor: Actor;
  jobId: number;
}): Promise<Result<{ jobId: number }, 'forbidden' | 'not-failed'>> {
  const { actor, jobId } = request;
  if (!can(actor, 'job.retry')) return fail('forbidden');
  return database().transaction(async (tx) => {
    const [job] = await tx
      .select({ kind: jobs.kind, key: jobs.uniqueKey })
      .from(jobs)
      .where(and(eq(jobs.id, jobId), eq(jobs.status, 'failed')))
      .for('update');
    if (!job) return fail('not-failed');
    const [twin] = job.key
      ? await tx
          .select({ id: jobs.id })
          .from(jobs)
          .where(and(eq(jobs.uniqueKey, job.key), sql`${jobs.status} in ('waiting', 'running')`))
      : [];
    if (twin) return fail('not-failed');
    await tx
      .update(jobs)
      .set({ status: 'waiting', attempts: 0, runAt: sql`now()`, finishedAt: null, error: null })
      .where(eq(jobs.id, jobId));
    await tx.execute(sql`select pg_notify(${JOBS_CHANNEL}, ${String(jobId)})`);
    await recordAudit(tx, {
      actor,
      action: 'job.retry',
      outcome: 'done',
      subject: { kind: 'job', id: jobId, name: job.kind },
    });
    return ok({ jobId });
  });
}
