/** The worker process (.build/<hash>/worker.mjs): runs the queue until SIGTERM. */
import { openDatabase, provideDatabase } from '@/db/client';
import { systemClock } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { OperatorError } from '@/lib/platform/errors';
import { createLogger } from '@/lib/platform/logger';
import { jobHandlers, recurringJobs } from './job-kinds';
import { PUNCTUAL_KINDS, PUNCTUAL_SLEEP_MS, PUNCTUAL_STUCK_AFTER_MS } from './job-timing';
import { runWorker, type WorkerOptions } from './worker';

const log = createLogger('worker');
const databaseUrl = env().DATABASE_URL;
if (!databaseUrl)
  throw new OperatorError('DATABASE_URL is not set', 'Start Nashra with npm start, which sets it.');

const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());

const { db, pool } = openDatabase(databaseUrl, { max: 6 });
provideDatabase({ db, pool });
const shared: Omit<WorkerOptions, 'recurring'> = {
  db,
  databaseUrl,
  handlers: jobHandlers,
  now: systemClock,
  signal: stop.signal,
  events: {
    onDone: (job, durationMs) =>
      log.info({ job: job.id, kind: job.kind, durationMs: Math.round(durationMs) }, 'job done'),
    onFailed: (job, err, willRetry) =>
      log.error({ job: job.id, kind: job.kind, attempts: job.attempts, willRetry, err }, 'job failed'),
  },
  onTrouble: (err) => log.warn({ err }, 'the queue cannot be reached'),
};
log.info('worker started');
await Promise.all([
  runWorker({ ...shared, recurring: recurringJobs, lane: { except: PUNCTUAL_KINDS } }),
  runWorker({
    ...shared,
    recurring: {},
    lane: { only: PUNCTUAL_KINDS },
    stuckAfterMs: PUNCTUAL_STUCK_AFTER_MS,
    longestSleepMs: PUNCTUAL_SLEEP_MS,
  }),
]);
await pool.end();
log.info('worker stopped');
