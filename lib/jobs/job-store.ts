/** The rows of the queue: taking, keeping, finishing. Due and stuck go by the database's clock. */
import { and, eq, inArray, lt, notInArray, type SQL, sql } from 'drizzle-orm';
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

/** The kinds that a worker runs: those named, or all but those named. */
export type Lane = { only: readonly string[] } | { except: readonly string[] };

const ERROR_LENGTH = 4000;

function ofLane(lane: Lane | undefined): SQL | undefined {
  if (lane === undefined) return undefined;
  return 'only' in lane ? inArray(jobs.kind, [...lane.only]) : notInArray(jobs.kind, [...lane.except]);
}

/** Takes the job that has been due longest, or none. Other workers skip it at once. */
export async function takeJob(db: Database, lane?: Lane): Promise<TakenJob | undefined> {
  const due = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.status, 'waiting'), sql`${jobs.runAt} <= now()`, ofLane(lane)))
    .orderBy(jobs.runAt, jobs.id)
    .limit(1)
    .for('update', { skipLocked: true });
  const [row] = await db
    .update(jobs)
    .set({
      status: 'running',
      lockedAt: sql`now()`,
      attempts: sql`${jobs.attempts} + 1`,
      lateMs: sql`least(extract(epoch from now() - ${jobs.dueAt}) * 1000, 2147483647)::int`,
    })
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

/**
 * Puts a job off, or gives it up. It stays due since when it was: a publication that is tried for an hour is an
 * hour late.
 * @returns whether it will be tried again
 */
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

/**
 * Jobs of workers that died: to be tried again, or failed when that was their last try. They stay due since when
 * they were, so that their lateness shows. Returns how many.
 */
export async function freeStuckJobs(
  db: Database,
  { lane, stuckAfterMs = STUCK_AFTER_MS }: { lane?: Lane; stuckAfterMs?: number } = {},
): Promise<number> {
  const freed = await db
    .update(jobs)
    .set({
      status: sql`case when ${jobs.attempts} >= ${jobs.maxAttempts} then 'failed' else 'waiting' end`,
      finishedAt: sql`case when ${jobs.attempts} >= ${jobs.maxAttempts} then now() end`,
      lockedAt: null,
      error: 'its worker died',
    })
    .where(
      and(
        eq(jobs.status, 'running'),
        lt(jobs.lockedAt, sql`now() - ${stuckAfterMs} * interval '1 millisecond'`),
        ofLane(lane),
      ),
    )
    .returning({ id: jobs.id });
  return freed.length;
}

/** Milliseconds until the next job is due (0 when one is), or undefined when none waits. */
export async function untilNextJobMs(db: Database, lane?: Lane): Promise<number | undefined> {
  const [row] = await db
    .select({ wait: sql<number | null>`extract(epoch from min(${jobs.runAt}) - now())::float8 * 1000` })
    .from(jobs)
    .where(and(eq(jobs.status, 'waiting'), ofLane(lane)));
  const wait = row?.wait;
  return wait === null || wait === undefined ? undefined : Math.max(0, wait);
}
