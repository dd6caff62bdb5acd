import { z } from 'zod';
import { mediaStore } from '@/lib/media/disk-media-store';
import { indexPictures } from '@/lib/media/library/index-pictures';
import { makeMarks } from '@/lib/media/library/make-marks';
import { removeFiles } from '@/lib/media/library/remove-files';
import { uploadStore } from '@/lib/media/uploads/disk-upload-store';
import { processUpload } from '@/lib/media/uploads/process-upload';
import { pruneUploads } from '@/lib/media/uploads/prune-uploads';
import { type JobContext, PermanentJobError } from './run-due-jobs';

const uploadPayload = z.object({ uploadId: z.string() });
const filesPayload = z.object({ hash: z.string() });

/** Makes the variants of a file that has arrived: the only place of the desk where pictures are decoded. */
export async function processUploadJob({ db, payload, now }: JobContext): Promise<void> {
  const { uploadId } = parsed(uploadPayload, payload);
  await processUpload({ db, uploadStore: uploadStore(), mediaStore: mediaStore(), now }, uploadId);
}

export async function removeMediaFilesJob({ db, payload }: JobContext): Promise<void> {
  await removeFiles({ db, store: mediaStore() }, parsed(filesPayload, payload).hash);
}

export async function pruneUploadsJob({ db, now }: JobContext): Promise<void> {
  await pruneUploads({ db, uploadStore: uploadStore(), now });
}

export async function indexPicturesJob({ db, signal }: JobContext): Promise<void> {
  await indexPictures({ db, signal });
}

export async function makeMarksJob({ db, now, signal }: JobContext): Promise<void> {
  await makeMarks({ db, store: mediaStore(), now, signal });
}

function parsed<Schema extends z.ZodType>(schema: Schema, payload: unknown): z.output<Schema> {
  const result = schema.safeParse(payload);
  if (!result.success) throw new PermanentJobError('the payload is not this kind’s');
  return result.data;
}
