/** What the database need not keep for ever. In slices, so that no transaction holds locks for long. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { jobs, outbox, pagePreviews, previewLinks, viewsHourly } from '@/db/schema';
import type { JobContext } from './run-due-jobs';

const SLICE = 5_000;

/** A press that was away for longer starts with an empty store anyway. */
export const pruneOutbox = (context: JobContext) =>
  prune(context, sql`${outbox}`, sql`created_at < now() - interval '2 days'`);

/** “Most read” looks back days; three months serve the desk's figures. */
export const pruneViews = (context: JobContext) =>
  prune(context, sql`${viewsHourly}`, sql`hour < now() - interval '90 days'`);

/** Failed jobs stay longer: somebody may want to know why. */
export const pruneJobs = (context: JobContext) =>
  prune(
    context,
    sql`${jobs}`,
    sql`(status = 'done' and finished_at < now() - interval '7 days') or (status = 'failed' and finished_at < now() - interval '30 days')`,
  );

/** Whose time has come; they open nothing any more. */
export const prunePreviewLinks = (context: JobContext) =>
  prune(context, sql`${previewLinks}`, sql`expires_at < now()`);

/** What editors of static pages looked at, saved or not. */
export const prunePagePreviews = (context: JobContext) =>
  prune(context, sql`${pagePreviews}`, sql`expires_at < now()`);

async function prune(
  { db, signal }: { db: Database; signal: AbortSignal },
  table: SQL,
  condition: SQL,
): Promise<void> {
  for (let removed = SLICE; removed === SLICE; ) {
    signal.throwIfAborted();
    const result = await db.execute(
      sql`delete from ${table} where ctid = any(array(select ctid from ${table} where ${condition} limit ${SLICE}))`,
    );
    removed = result.rowCount ?? 0;
  }
}
