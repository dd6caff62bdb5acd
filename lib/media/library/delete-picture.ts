import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { media } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { fail, ok, type Result } from '@/lib/platform/result';
import { removeFilesJob } from './remove-files';
import { listPictureUses } from './usage-queries';

/** A day in which a mistake can still be undone by uploading the same file again. */
const FILES_KEPT_DAYS = 1;

/** Takes a picture out of the library for good. One that is used anywhere stays. */
export async function deletePicture(request: {
  actor: Actor;
  pictureId: number;
  now: Date;
}): Promise<Result<null, 'forbidden' | 'not-found' | 'in-use'>> {
  const { actor, pictureId, now } = request;
  if (!can(actor, 'media.delete')) return fail('forbidden');
  return database().transaction(async (tx) => {
    const [picture] = await tx.select().from(media).where(eq(media.id, pictureId)).for('update');
    if (!picture) return fail('not-found');
    if ((await listPictureUses(actor, pictureId, tx)).length > 0) return fail('in-use');
    await tx.delete(media).where(eq(media.id, pictureId));
    await enqueueJob(tx, removeFilesJob(picture.hash, now, FILES_KEPT_DAYS));
    await recordAudit(tx, {
      actor,
      action: 'media.delete',
      outcome: 'done',
      subject: { kind: 'media', id: pictureId, name: picture.alt || (picture.originalName ?? '') },
      detail: { hash: picture.hash },
    });
    return ok(null);
  });
}
