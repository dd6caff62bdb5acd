import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { media } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import type { DeskPicture } from '@/lib/media/types';
import { fail, ok, type Result } from '@/lib/platform/result';
import type { PictureChanges } from './picture-changes';
import { getDeskPicture } from './queries';
import { pictureSearchDocument } from './search-document';

/** Changes what is said of a picture; pages that show it go fresh by the database's trigger. */
export async function updatePicture(request: {
  actor: Actor;
  pictureId: number;
  changes: PictureChanges;
  now: Date;
}): Promise<Result<DeskPicture, 'forbidden' | 'not-found'>> {
  const { actor, pictureId, now } = request;
  // A field that was not sent may still be there as undefined.
  const changes = Object.fromEntries(
    Object.entries(request.changes).filter(([, value]) => value !== undefined),
  ) as PictureChanges;
  if (!can(actor, 'media.edit')) return fail('forbidden');
  const outcome = await database().transaction(async (tx) => {
    const [picture] = await tx.select().from(media).where(eq(media.id, pictureId)).for('update');
    if (!picture) return fail('not-found');
    if (!can(actor, 'media.edit', { ownerIds: [picture.uploadedById] })) return fail('forbidden');
    const changed = Object.keys(changes) as (keyof PictureChanges)[];
    if (changed.length === 0) return ok(null);
    const after = { ...picture, ...(changes as Partial<typeof picture>) };
    await tx
      .update(media)
      .set({ ...changes, searchDocument: pictureSearchDocument(after) })
      .where(eq(media.id, pictureId));
    await recordAudit(tx, {
      actor,
      action: 'media.edit',
      outcome: 'done',
      subject: { kind: 'media', id: pictureId, name: after.alt || (picture.originalName ?? '') },
      detail: { changed },
    });
    return ok(null);
  });
  if (!outcome.ok) return outcome;
  const picture = await getDeskPicture(actor, pictureId, now);
  return picture ? ok(picture) : fail('not-found');
}
