import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { media } from '@/db/schema';
import type { NewJob } from '@/lib/jobs/enqueue-job';
import type { MediaStore } from '@/lib/media/media-store';

const DAY_MS = 86_400_000;

/** The job that removes a file's variants once nothing is expected to ask for them any more. */
export const removeFilesJob = (hash: string, now: Date, afterDays: number): NewJob => ({
  kind: 'remove-media-files',
  payload: { hash },
  uniqueKey: `remove-media-files:${hash}`,
  runAt: new Date(now.getTime() + afterDays * DAY_MS),
});

/** Removes the files of a hash, unless a picture has it (again). @returns whether they were removed */
export async function removeFiles(deps: { db: Database; store: MediaStore }, hash: string): Promise<boolean> {
  const [row] = await deps.db.select({ id: media.id }).from(media).where(eq(media.hash, hash));
  if (row) return false;
  await deps.store.removeAll(hash);
  return true;
}
