/** Every kind of job there is, and which of them come by themselves. */

import { pruneSignIn } from '@/lib/auth/sign-in/prune-sign-in';
import { publishDueFront } from '@/lib/fronts/desk/publish-due-front';
import { rankMostRead } from '@/lib/views/rank-most-read';
import { checkLinksJob, expireArticleJob, indexArticlesJob, publishScheduledJob } from './article-jobs';
import { HOUR_MS } from './job-timing';
import {
  indexPicturesJob,
  makeMarksJob,
  processUploadJob,
  pruneUploadsJob,
  removeMediaFilesJob,
} from './media-jobs';
import { pruneJobs, pruneOutbox, prunePagePreviews, prunePreviewLinks, pruneViews } from './prune';
import type { JobHandler } from './run-due-jobs';

export const jobHandlers: Record<string, JobHandler> = {
  'publish-scheduled': publishScheduledJob,
  'expire-article': expireArticleJob,
  'check-links': checkLinksJob,
  'index-articles': indexArticlesJob,
  'process-upload': processUploadJob,
  'remove-media-files': removeMediaFilesJob,
  'index-pictures': indexPicturesJob,
  'make-marks': makeMarksJob,
  'prune-uploads': pruneUploadsJob,
  'prune-outbox': pruneOutbox,
  'prune-views': pruneViews,
  'prune-jobs': pruneJobs,
  'prune-sign-in': pruneSignIn,
  'prune-page-previews': prunePagePreviews,
  'prune-preview-links': prunePreviewLinks,
  'publish-front': publishDueFront,
  'rank-most-read': ({ db, now }) => rankMostRead(db, now),
};

/** Kind → how long after its last end it is due again. */
export const recurringJobs: Record<string, number> = {
  'prune-outbox': HOUR_MS,
  'prune-views': 24 * HOUR_MS,
  'prune-jobs': 24 * HOUR_MS,
  'prune-sign-in': HOUR_MS,
  'prune-page-previews': HOUR_MS,
  'prune-preview-links': 24 * HOUR_MS,
  'rank-most-read': HOUR_MS / 12,
  'prune-uploads': HOUR_MS,
  'index-pictures': 24 * HOUR_MS,
  'make-marks': 24 * HOUR_MS,
};
