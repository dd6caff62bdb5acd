import 'server-only';
import { eq, inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { media } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { fail, ok, type Result } from '@/lib/platform/result';
import { pictureSearchDocument } from './search-document';

/**
 * Gives several pictures one credit: a photographer's afternoon is named once. All or none.
 * @returns how many there were
 */
export async function setCredit(request: {
  actor: Actor;
  pictureIds: number[];
  credit: string;
}): Promise<Result<{ changed: number }, 'forbidden'>> {
  const { actor, pictureIds, credit } = request;
  if (!can(actor, 'media.edit')) return fail('forbidden');
  return database().transaction(async (tx) => {
    const pictures = await tx
      .select()
      .from(media)
      .where(inArray(media.id, pictureIds))
      .orderBy(media.id)
      .for('update');
    const mayEdit = pictures.every(({ uploadedById }) =>
      can(actor, 'media.edit', { ownerIds: [uploadedById] }),
    );
    if (!mayEdit) return fail('forbidden');
    for (const picture of pictures) {
      await tx
        .update(media)
        .set({ credit, searchDocument: pictureSearchDocument({ ...picture, credit }) })
        .where(eq(media.id, picture.id));
      await recordAudit(tx, {
        actor,
        action: 'media.edit',
        outcome: 'done',
        subject: { kind: 'media', id: picture.id, name: picture.alt || (picture.originalName ?? '') },
        detail: { changed: ['credit'], together: pictures.length },
      });
    }
    return ok({ changed: pictures.length });
  });
}
