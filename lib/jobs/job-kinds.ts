/** Every kind of job there is, and which of them come by themselves. */

import { rankMostRead } from '@/lib/views/rank-most-read';
import { HOUR_MS } from './job-timing';
import { pruneJobs, pruneOutbox, pruneViews } from './prune';
import type { JobHandler } from './run-due-jobs';

export const jobHandlers: Record<string, JobHandler> = {
  'prune-outbox': pruneOutbox,
  'prune-views': pruneViews,
  'prune-jobs': pruneJobs,
  'rank-most-read': ({ db, now }) => rankMostRead(db, now),
};

/** Kind → how long after its last end it is due again. */
export const recurringJobs: Record<string, number> = {
  'prune-outbox': HOUR_MS,
  'prune-views': 24 * HOUR_MS,
  'prune-jobs': 24 * HOUR_MS,
  'rank-most-read': HOUR_MS / 12,
};
