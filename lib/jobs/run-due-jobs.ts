import type { Database } from '@/db/client';
import { beatHeart, failJob, finishJob, giveBackJob, type Lane, type TakenJob, takeJob } from './job-store';
import { HEARTBEAT_MS } from './job-timing';

export interface JobContext {
  db: Database;
  /** As it was enqueued; handlers parse it. */
  payload: unknown;
  now: Date;
  /** Aborted when the worker stops: return early or throw, the job is given back. */
  signal: AbortSignal;
}
export type JobHandler = (context: JobContext) => Promise<void>;

/** Trying again would not help (the payload is wrong, what it is about is gone). */
export class PermanentJobError extends Error {
  override name = 'PermanentJobError';
}

export interface JobEvents {
  onDone?(job: TakenJob, durationMs: number): void;
  onFailed?(job: TakenJob, error: unknown, willRetry: boolean): void;
}

export interface RunOptions {
  db: Database;
  handlers: Record<string, JobHandler>;
  now: () => Date;
  signal?: AbortSignal;
  events?: JobEvents;
  /** Without one, every kind. */
  lane?: Lane;
}

/**
 * Runs what is due, one after the other, until nothing is or the signal is aborted.
 * @returns how many were done and how many failed (whether or not they will be tried again)
 */
export async function runDueJobs(options: RunOptions): Promise<{ done: number; failed: number }> {
  const counts = { done: 0, failed: 0 };
  const signal = options.signal ?? new AbortController().signal;
  while (!signal.aborted) {
    const job = await takeJob(options.db, options.lane);
    if (!job) break;
    const outcome = await runJob(job, options, signal);
    if (outcome !== 'given-back') counts[outcome] += 1;
  }
  return counts;
}

async function runJob(
  job: TakenJob,
  options: RunOptions,
  signal: AbortSignal,
): Promise<'done' | 'failed' | 'given-back'> {
  const { db, handlers, now, events } = options;
  const startedAt = performance.now();
  // A lost beat is no reason to end the process; the next one tells the same.
  const heart = setInterval(() => void beatHeart(db, job).catch(() => undefined), HEARTBEAT_MS);
  try {
    const handler = Object.hasOwn(handlers, job.kind) ? handlers[job.kind] : undefined;
    if (!handler) throw new PermanentJobError(`unknown kind of job: ${job.kind}`);
    await handler({ db, payload: job.payload, now: now(), signal });
    await finishJob(db, job);
    events?.onDone?.(job, performance.now() - startedAt);
    return 'done';
  } catch (error) {
    if (signal.aborted && !(error instanceof PermanentJobError)) {
      await giveBackJob(db, job);
      return 'given-back';
    }
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const willRetry = await failJob(db, job, message, error instanceof PermanentJobError);
    events?.onFailed?.(job, error, willRetry);
    return 'failed';
  } finally {
    clearInterval(heart);
  }
}
