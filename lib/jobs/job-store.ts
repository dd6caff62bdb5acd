/** The rows of the queue: taking, keeping, finishing. Due and stuck go by the database's clock. */
import { and, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { jobs } from '@/db/schema';
import { backoffMs, STUCK_AFTER_MS } from './job-timing';

export interface TakenJob {
  id: number;
  kind: string;
  payload: unknown;
  /** How often it has been tried, this time included; also tells this try from a later one. */
  attempts: number;
  maxAttempts: number;
}

const ERROR_LENGTH = 4000;

/** Takes the job that has been due longest, or none. Other workers skip it at once. */
export async function takeJob(db: Database): Promise<TakenJob | undefined> {
  const due = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.status, 'waiting'), sql`${jobs.runAt} <= now()`))
    .orderBy(jobs.runAt, jobs.id)
    .limit(1)
    .for('update', { skipLocked: true });
  const [row] = await db
    .update(jobs)
    .set({ status: 'running', lockedAt: sql`now()`, attempts: sql`${jobs.attempts} + 1` })
    .where(eq(jobs.id, sql`(${due})`))
    .returning({
      id: jobs.id,
      kind: jobs.kind,
      payload: jobs.payload,
      attempts: jobs.attempts,
      maxAttempts: jobs.maxAttempts,
    });
  return row;
}

/** This very try: a worker that was taken for dead must not finish what another one runs now. */
const sameTry = (job: TakenJob) =>
  and(eq(jobs.id, job.id), eq(jobs.attempts, job.attempts), eq(jobs.status, 'running'));

export async function beatHeart(db: Database, job: TakenJob): Promise<void> {
  await db.update(jobs).set({ lockedAt: sql`now()` }).where(sameTry(job));
}

export async function finishJob(db: Database, job: TakenJob): Promise<void> {
  await db
    .update(jobs)
    .set({ status: 'done', finishedAt: sql`now()`, lockedAt: null, error: null })
    .where(sameTry(job));
}

/** @returns whether it will be tried again */
export async function failJob(
  db: Database,
  job: TakenJob,
  error: string,
  isPermanent: boolean,
): Promise<boolean> {
  const isOver = isPermanent || job.attempts >= job.maxAttempts;
  const again = {
    status: 'waiting' as const,
    runAt: sql`now() + ${backoffMs(job.attempts)} * interval '1 millisecond'`,
  };
  const over = { status: 'failed' as const, finishedAt: sql`now()` };
  await db
    .update(jobs)
    .set({ ...(isOver ? over : again), lockedAt: null, error: error.slice(0, ERROR_LENGTH) })
    .where(sameTry(job));
  return !isOver;
}

/** Gives back a job that a stopping worker could not finish; this try does not count. */
export async function giveBackJob(db: Database, job: TakenJob): Promise<void> {
  await db
    .update(jobs)
    .set({ status: 'waiting', lockedAt: null, attempts: sql`${jobs.attempts} - 1` })
    .where(sameTry(job));
}

/** Jobs of workers that died: to be tried again, or failed when that was their last try. Returns how many. */
export async function freeStuckJobs(db: Database): Promise<number> {
  const freed = await db
    .update(jobs)
    .set({
      status: sql`case when ${jobs.attempts} >= ${jobs.maxAttempts} then 'failed' else 'waiting' end`,
      finishedAt: sql`case when ${jobs.attempts} >= ${jobs.maxAttempts} then now() end`,
      runAt: sql`now()`,
      lockedAt: null,
      error: 'its worker died',
    })
    .where(
      and(
        eq(jobs.status, 'running'),
        lt(jobs.lockedAt, sql`now() - ${STUCK_AFTER_MS} * interval '1 millisecond'`),
      ),
    )
    .returning({ id: jobs.id });
  return freed.length;
}

/** Milliseconds until the next job is due (0 when one is), or undefined when none waits. */
export async function untilNextJobMs(db: Database): Promise<number | undefined> {
  const { rows } = await db.execute<{ wait: number | null }>(
    sql`select extract(epoch from min(${jobs.runAt}) - now())::float8 * 1000 as wait from ${jobs} where ${jobs.status} = 'waiting'`,
  );
  const wait = rows[0]?.wait;
  return wait === null || wait === undefined ? undefined : Math.max(0, wait);
}
