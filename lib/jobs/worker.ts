import type { Database } from '@/db/client';
import { freeStuckJobs, type Lane, untilNextJobMs } from './job-store';
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
  /** The kinds that this worker runs; without one, every kind. */
  lane?: Lane;
  /** How long a running job of the lane may be silent before its worker counts as dead. */
  stuckAfterMs?: number;
  /** The longest sleep. */
  longestSleepMs?: number;
  /** The database is away, for example; the worker goes on trying. */
  onTrouble?: (error: unknown) => void;
}

/** Works until the signal is aborted. */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { db, handlers, now, signal, events, lane, stuckAfterMs } = options;
  const { longestSleepMs = LONGEST_SLEEP_MS } = options;
  const ofLane = lane ? { lane } : {};
  const bell = createBell(signal);
  const listener = listenForJobs(options.databaseUrl, bell.ring);
  try {
    while (!signal.aborted) {
      let sleepMs = AFTER_FAILURE_MS;
      try {
        await freeStuckJobs(db, { ...ofLane, ...(stuckAfterMs ? { stuckAfterMs } : {}) });
        await scheduleRecurring(db, options.recurring);
        await runDueJobs({ db, handlers, now, signal, ...ofLane, ...(events ? { events } : {}) });
        sleepMs = Math.min((await untilNextJobMs(db, lane)) ?? longestSleepMs, longestSleepMs);
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
