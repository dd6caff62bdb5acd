import { sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { jobs } from '@/db/schema';

/** The channel on which ids of new jobs are announced. */
export const JOBS_CHANNEL = 'nashra_jobs';

export interface NewJob {
  /** One of lib/jobs/job-kinds.ts. */
  kind: string;
  /** JSON; parsed again by the kind's handler. */
  payload?: Record<string, unknown>;
  /** Not before this moment; default at once. */
  runAt?: Date;
  /** At most one waiting or running job a key. */
  uniqueKey?: string;
  maxAttempts?: number;
}

/**
 * Puts a job into the queue; inside a transaction it exists only when that commits, and workers hear of it then.
 * @returns its id, or null when a job with that key is already waiting or running
 */
export async function enqueueJob(executor: Executor, job: NewJob): Promise<number | null> {
  // The database's clock decides what is due, for workers on several machines.
  const dueAt = job.runAt ?? sql`now()`;
  const [row] = await executor
    .insert(jobs)
    .values({
      kind: job.kind,
      payload: job.payload ?? {},
      uniqueKey: job.uniqueKey ?? null,
      runAt: dueAt,
      dueAt,
      ...(job.maxAttempts ? { maxAttempts: job.maxAttempts } : {}),
    })
    .onConflictDoNothing()
    .returning({ id: jobs.id });
  if (!row) return null;
  await executor.execute(sql`select pg_notify(${JOBS_CHANNEL}, ${String(row.id)})`);
  return row.id;
}
