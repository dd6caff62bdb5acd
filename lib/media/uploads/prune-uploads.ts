import { and, eq, inArray, lt, notExists, or, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { jobs, uploads } from '@/db/schema';
import { processingKey } from './processing-key';
import type { UploadStore } from './upload-store';

const DAY_MS = 86_400_000;
/** Whoever lost his line comes back within a day; a finished upload's answer is read within a week. */
const KEPT_DAYS = { receiving: 1, settled: 7 };

/**
 * Forgets uploads that nobody goes on with, and those long settled; refuses those whose job failed for good;
 * removes files that belong to none. Any number of times.
 */
export async function pruneUploads(deps: {
  db: Database;
  uploadStore: UploadStore;
  now: Date;
}): Promise<{ forgotten: number; files: number }> {
  const { db, uploadStore, now } = deps;
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await refuseStranded(db, now);
  const forgotten = await db
    .delete(uploads)
    .where(
      or(
        and(eq(uploads.status, 'receiving'), lt(uploads.updatedAt, daysAgo(KEPT_DAYS.receiving))),
        and(inArray(uploads.status, ['done', 'refused']), lt(uploads.updatedAt, daysAgo(KEPT_DAYS.settled))),
      ),
    )
    .returning({ id: uploads.id });
  return { forgotten: forgotten.length, files: await removeStrayFiles(db, uploadStore) };
}

/** Its worker died on it too often, or something on our side is broken. */
async function refuseStranded(db: Database, now: Date): Promise<void> {
  await db
    .update(uploads)
    .set({ status: 'refused', refusal: 'failed', updatedAt: now })
    .where(
      and(
        eq(uploads.status, 'processing'),
        notExists(
          db
            .select({ id: jobs.id })
            .from(jobs)
            .where(
              and(
                sql`${jobs.uniqueKey} = ${processingKey('')} || ${uploads.id}`,
                inArray(jobs.status, ['waiting', 'running']),
              ),
            ),
        ),
      ),
    );
}

/** A file is written after its row, so one without a row is left over. */
async function removeStrayFiles(db: Database, uploadStore: UploadStore): Promise<number> {
  const ids = await uploadStore.list();
  if (ids.length === 0) return 0;
  const wanted = await db
    .select({ id: uploads.id })
    .from(uploads)
    .where(and(inArray(uploads.id, ids), inArray(uploads.status, ['receiving', 'processing'])));
  const known = new Set(wanted.map(({ id }) => id));
  const strays = ids.filter((id) => !known.has(id));
  for (const id of strays) await uploadStore.remove(id);
  return strays.length;
}
