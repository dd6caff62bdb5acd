import type { Database } from '@/db/client';
import { freeStuckJobs, untilNextJobMs } from './job-store';
import { listenForJobs } from './listen-for-jobs';
import { type JobEvents, type JobHandler, runDueJobs } from './run-due-jobs';
import { scheduleRecurring } from './schedule-recurring';

/** The longest sleep; also how often recurring and stuck jobs are looked after. */
const LONGEST_SLEEP_MS = 30_000;
const AFTER_FAILURE_MS = 2_000;

export interface WorkerOptions {
  db: Database;
  databaseUrl: string;
  handlers: Record<string, JobHandler>;
  recurring: Record<string, number>;
  now: () => Date;
  /** Ends the worker: no new job is taken, the running one is told and awaited. */
  signal: AbortSignal;
  events?: JobEvents;
  /** The database is away, for example; the worker goes on trying. */
  onTrouble?: (error: unknown) => void;
}

/** Works until the signal is aborted. */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { db, handlers, now, signal, events } = options;
  const bell = createBell(signal);
  const listener = listenForJobs(options.databaseUrl, bell.ring);
  try {
    while (!signal.aborted) {
      let sleepMs = AFTER_FAILURE_MS;
      try {
        await freeStuckJobs(db);
        await scheduleRecurring(db, options.recurring);
        await runDueJobs({ db, handlers, now, signal, ...(events ? { events } : {}) });
        sleepMs = Math.min((await untilNextJobMs(db)) ?? LONGEST_SLEEP_MS, LONGEST_SLEEP_MS);
      } catch (error) {
        options.onTrouble?.(error);
      }
      if (!signal.aborted) await bell.wait(sleepMs);
    }
  } finally {
    await listener.close();
  }
}

/** A sleep that a ring or the signal ends; a ring while awake makes the next sleep end at once. */
function createBell(signal: AbortSignal): { ring: () => void; wait: (ms: number) => Promise<void> } {
  let hasRung = false;
  let wake: () => void = () => undefined;
  const ring = () => {
    hasRung = true;
    wake();
  };
  signal.addEventListener('abort', ring, { once: true });
  return {
    ring,
    wait: async (ms) => {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      hasRung = false;
    },
  };
}
