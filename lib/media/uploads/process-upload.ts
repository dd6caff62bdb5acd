import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { people, uploads } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { type IngestFailure, ingestPicture } from '@/lib/media/ingest/ingest-picture';
import { replaceFile } from '@/lib/media/library/replace-file';
import type { MediaStore } from '@/lib/media/media-store';
import { inspectUpload } from './inspect-upload';
import type { UploadRefusal } from './upload-refusals';
import type { UploadStore } from './upload-store';

interface ProcessDeps {
  db: Database;
  uploadStore: UploadStore;
  mediaStore: MediaStore;
  now: Date;
}
type Outcome = { mediaId: number } | { refusal: UploadRefusal };

/**
 * Makes a picture of an upload that has wholly arrived, or refuses it. Doing it twice changes nothing: the
 * same bytes are the same picture.
 */
export async function processUpload(deps: ProcessDeps, uploadId: string): Promise<void> {
  const { db, uploadStore, now } = deps;
  const [upload] = await db.select().from(uploads).where(eq(uploads.id, uploadId));
  if (upload?.status !== 'processing') return;
  const outcome = await work(deps, upload).catch((error: unknown): Outcome => {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return { refusal: 'disk-full' };
    throw error;
  });
  await db
    .update(uploads)
    .set(
      'refusal' in outcome
        ? { status: 'refused', refusal: outcome.refusal, updatedAt: now }
        : { status: 'done', mediaId: outcome.mediaId, updatedAt: now },
    )
    .where(eq(uploads.id, uploadId));
  await uploadStore.remove(uploadId);
}

async function work(deps: ProcessDeps, upload: typeof uploads.$inferSelect): Promise<Outcome> {
  const actor = await readActor(deps.db, upload.personId);
  if (!actor || !can(actor, 'media.upload')) return { refusal: 'failed' };
  const bytes = await deps.uploadStore.read(upload.id);
  if (bytes?.length !== upload.byteSize) return { refusal: 'failed' };
  const inspected = await inspectUpload(bytes);
  if (!inspected.ok) return { refusal: inspected.code };
  return upload.replacesId === null
    ? addPicture(deps, { actor, bytes, fileName: upload.fileName, personId: upload.personId })
    : replacePicture(deps, {
        actor,
        bytes,
        format: inspected.value,
        fileName: upload.fileName,
        pictureId: upload.replacesId,
        now: deps.now,
      });
}

async function addPicture(
  { db, mediaStore }: ProcessDeps,
  file: { actor: Actor; bytes: Buffer; fileName: string; personId: string },
): Promise<Outcome> {
  const { actor, bytes, fileName, personId } = file;
  const result = await ingestPicture(
    { db, store: mediaStore },
    { bytes, originalName: fileName, uploadedById: personId },
  );
  if (!result.ok) return { refusal: REFUSALS[result.code] };
  const { id, isNew } = result.value;
  if (isNew)
    await recordAudit(db, {
      actor,
      action: 'media.upload',
      outcome: 'done',
      subject: { kind: 'media', id, name: fileName },
    });
  return { mediaId: id };
}

async function replacePicture(
  { db, mediaStore }: ProcessDeps,
  request: Parameters<typeof replaceFile>[1],
): Promise<Outcome> {
  const result = await replaceFile({ db, store: mediaStore }, request);
  if (result.ok) return { mediaId: request.pictureId };
  if (result.code === 'forbidden') return { refusal: 'failed' };
  return { refusal: isIngestFailure(result.code) ? REFUSALS[result.code] : result.code };
}

const REFUSALS: Record<IngestFailure, UploadRefusal> = {
  not_an_image: 'not-an-image',
  unsupported_type: 'unsupported-type',
  too_large: 'too-large',
  too_many_pixels: 'too-many-pixels',
  broken: 'broken',
};

const isIngestFailure = (code: string): code is IngestFailure => Object.hasOwn(REFUSALS, code);

/** Who uploaded it, with the role of today; nobody when he has left since. */
async function readActor(db: Database, personId: string): Promise<Actor | null> {
  const [person] = await db.select().from(people).where(eq(people.id, personId));
  if (!person?.isActive) return null;
  const { id, name, email, role, language } = person;
  return { kind: 'person', id, name, email, role, language, sessionId: '', ipAddress: null };
}
