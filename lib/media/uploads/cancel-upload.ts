import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { uploads } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { fail, ok, type Result } from '@/lib/platform/result';
import type { UploadStore } from './upload-store';

/** Throws away an upload of the actor's own. One that is being worked on, or is done, stays as it is. */
export async function cancelUpload(request: {
  actor: Actor;
  uploadId: string;
  store: UploadStore;
}): Promise<Result<null, 'not-found'>> {
  const { actor, uploadId, store } = request;
  if (actor.kind !== 'person') return fail('not-found');
  const removed = await database()
    .delete(uploads)
    .where(
      and(
        eq(uploads.id, uploadId),
        eq(uploads.personId, actor.id),
        inArray(uploads.status, ['receiving', 'refused']),
      ),
    )
    .returning({ id: uploads.id });
  if (removed.length === 0) return fail('not-found');
  await store.remove(uploadId);
  return ok(null);
}
