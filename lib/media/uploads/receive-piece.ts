import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database, type Executor } from '@/db/client';
import { uploads } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { fail, ok } from '@/lib/platform/result';
import { processingKey } from './processing-key';
import { getUpload } from './queries';
import type { UploadState } from './types';
import { UploadDiskFullError, type UploadStore } from './upload-store';

export type PieceOutcome =
  | { ok: true; value: UploadState }
  /** Not the offset at which the server stands; `value` tells it. */
  | { ok: false; code: 'wrong-offset'; value: UploadState }
  | { ok: false; code: 'forbidden' | 'not-found' | 'too-large' | 'disk-full' | 'cut-off' };

/** A worker that keeps dying on a file must not be given it for ever. */
const ATTEMPTS = 3;

/**
 * Takes the next piece of an upload of the actor's own, written as it comes; with the last byte the worker is
 * told. A cut connection leaves what has arrived, and the next piece begins there.
 */
export async function receivePiece(request: {
  actor: Actor;
  uploadId: string;
  offset: number;
  piece: AsyncIterable<Uint8Array>;
  store: UploadStore;
  now: Date;
}): Promise<PieceOutcome> {
  const { actor, uploadId, offset, piece, store, now } = request;
  if (!can(actor, 'media.upload')) return fail('forbidden');
  const upload = await getUpload(actor, uploadId, now);
  if (!upload) return fail('not-found');
  if (upload.status !== 'receiving' || upload.offset !== offset)
    return { ok: false, code: 'wrong-offset', value: upload };
  if ((await store.freeBytes()) < upload.byteSize - offset) return fail('disk-full');

  let written: Awaited<ReturnType<UploadStore['write']>>;
  try {
    written = await store.write(uploadId, offset, piece, upload.byteSize - offset);
  } catch (error) {
    if (error instanceof UploadDiskFullError) return fail('disk-full');
    throw error;
  }
  const hasAdvanced = await advance(uploadId, offset, offset + written.bytes, upload.byteSize);
  const after = await getUpload(actor, uploadId, now);
  if (!after) return fail('not-found');
  if (written.isTooLong) return fail('too-large');
  if (!hasAdvanced) return { ok: false, code: 'wrong-offset', value: after };
  return written.isWhole ? ok(after) : fail('cut-off');
}

/** @returns false when another request of the same upload was quicker, or it was cancelled */
async function advance(uploadId: string, from: number, to: number, byteSize: number): Promise<boolean> {
  return database().transaction(async (tx) => {
    const isComplete = to === byteSize;
    const moved = await tx
      .update(uploads)
      .set({
        receivedBytes: to,
        // The moment it arrived, which with slow pieces is minutes after the request began.
        updatedAt: new Date(),
        ...(isComplete ? { status: 'processing' as const } : {}),
      })
      .where(and(eq(uploads.id, uploadId), eq(uploads.status, 'receiving'), eq(uploads.receivedBytes, from)))
      .returning({ id: uploads.id });
    if (moved.length === 0) return false;
    if (isComplete) await enqueueProcessing(tx, uploadId);
    return true;
  });
}

function enqueueProcessing(executor: Executor, uploadId: string) {
  return enqueueJob(executor, {
    kind: 'process-upload',
    payload: { uploadId },
    uniqueKey: processingKey(uploadId),
    maxAttempts: ATTEMPTS,
  });
}
