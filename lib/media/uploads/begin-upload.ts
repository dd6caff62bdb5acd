import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, count, eq, sql, sum } from 'drizzle-orm';
import { database } from '@/db/client';
import { media, uploads } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { fail, ok, type Result } from '@/lib/platform/result';
import { cleanFileName } from './file-name';
import { toUploadState } from './queries';
import type { UploadState } from './types';
import { MAX_OPEN_UPLOADS, MAX_UPLOAD_BYTES } from './upload-limits';
import type { UploadRefusal } from './upload-refusals';
import type { UploadStore } from './upload-store';

export type BeginUploadFailure =
  | Extract<
      UploadRefusal,
      'empty' | 'too-large' | 'bad-name' | 'disk-full' | 'too-many-uploads' | 'target-gone'
    >
  | 'forbidden';

/** Announces a file; its pieces follow. What cannot be taken is refused before a byte of it is sent. */
export async function beginUpload(request: {
  actor: Actor;
  fileName: string;
  byteSize: number;
  /** The picture whose file it takes the place of. */
  replacesId: number | null;
  store: UploadStore;
  now: Date;
}): Promise<Result<UploadState, BeginUploadFailure>> {
  const { actor, byteSize, replacesId, store, now } = request;
  if (actor.kind !== 'person' || !can(actor, replacesId === null ? 'media.upload' : 'media.replace'))
    return fail('forbidden');
  const fileName = cleanFileName(request.fileName);
  if (fileName === null) return fail('bad-name');
  if (byteSize === 0) return fail('empty');
  if (byteSize > MAX_UPLOAD_BYTES) return fail('too-large');
  // As much again for the variants; what was announced before and is still to come has its room already.
  if ((await store.freeBytes()) - (await countPendingBytes()) < byteSize * 2) return fail('disk-full');
  if (replacesId !== null && !(await hasPicture(replacesId))) return fail('target-gone');
  if ((await countOpen(actor.id)) >= MAX_OPEN_UPLOADS) return fail('too-many-uploads');
  const [row] = await database()
    .insert(uploads)
    .values({
      id: randomBytes(24).toString('base64url'),
      personId: actor.id,
      fileName,
      byteSize,
      replacesId,
      createdAt: now,
      updatedAt: now,
    })
    .returning();
  if (!row) throw new Error('the upload was not returned');
  return ok(await toUploadState(actor, row, now));
}

async function hasPicture(id: number): Promise<boolean> {
  const [row] = await database().select({ id: media.id }).from(media).where(eq(media.id, id));
  return row !== undefined;
}

async function countOpen(personId: string): Promise<number> {
  const [row] = await database()
    .select({ open: count() })
    .from(uploads)
    .where(and(eq(uploads.personId, personId), eq(uploads.status, 'receiving')));
  return row?.open ?? 0;
}

async function countPendingBytes(): Promise<number> {
  const [row] = await database()
    .select({ bytes: sum(sql`${uploads.byteSize} - ${uploads.receivedBytes}`).mapWith(Number) })
    .from(uploads)
    .where(eq(uploads.status, 'receiving'));
  return row?.bytes ?? 0;
}
