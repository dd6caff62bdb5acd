import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { jobs, uploads } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { getDeskPicture } from '@/lib/media/library/queries';
import { processingKey } from './processing-key';
import type { UploadState } from './types';
import { isUploadRefusal, type UploadRefusal } from './upload-refusals';

type UploadRow = typeof uploads.$inferSelect;

/** An upload of the actor's own; null for anybody else's, as if it did not exist. */
export async function getUpload(actor: Actor, id: string, now: Date): Promise<UploadState | null> {
  if (actor.kind !== 'person') return null;
  const [row] = await database()
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.personId, actor.id)));
  return row ? toUploadState(actor, row, now) : null;
}

/** What the desk is told of an upload; a picture in it is read as the actor may see it. */
export async function toUploadState(actor: Actor, row: UploadRow, now: Date): Promise<UploadState> {
  const picture =
    row.status === 'done' && row.mediaId !== null ? await getDeskPicture(actor, row.mediaId, now) : null;
  const isStranded = row.status === 'processing' && !(await hasJob(row.id));
  const isOver = isStranded || (row.status === 'done' && picture === null);
  return {
    id: row.id,
    fileName: row.fileName,
    byteSize: row.byteSize,
    offset: row.receivedBytes,
    status: isOver ? 'refused' : row.status,
    refusal: isOver ? 'failed' : refusalOf(row),
    picture,
    isDuplicate:
      picture !== null &&
      row.replacesId === null &&
      new Date(picture.createdAt).getTime() < row.createdAt.getTime(),
  };
}

function refusalOf(row: UploadRow): UploadRefusal | null {
  if (row.status !== 'refused') return null;
  return isUploadRefusal(row.refusal) ? row.refusal : 'failed';
}

/** Whether a worker has it, or will have it; when its job failed for good, nothing more will come. */
async function hasJob(uploadId: string): Promise<boolean> {
  const [job] = await database()
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.uniqueKey, processingKey(uploadId)), sql`${jobs.status} in ('waiting', 'running')`));
  if (job) return true;
  // It may have been finished between the two reads.
  const [row] = await database()
    .select({ status: uploads.status })
    .from(uploads)
    .where(eq(uploads.id, uploadId));
  return row?.status !== 'processing';
}
