import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { database } from '@/db/client';
import { sections } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { fail, ok, type Result } from '@/lib/platform/result';
import { lockSections } from './section-rules';

/** Puts the sections under one parent (null: the top ones) in an order. All of them must be named. */
export async function orderSections(request: {
  actor: Actor;
  edition: Edition;
  parentId: number | null;
  sectionIds: number[];
}): Promise<Result<null, 'forbidden' | 'changed-meanwhile'>> {
  const { actor, edition, parentId, sectionIds } = request;
  if (!can(actor, 'section.manage')) return fail('forbidden');
  return database().transaction(async (tx) => {
    await lockSections(tx);
    const siblings = await tx
      .select({ id: sections.id, position: sections.position })
      .from(sections)
      .where(
        and(
          eq(sections.edition, edition),
          parentId === null ? isNull(sections.parentId) : eq(sections.parentId, parentId),
        ),
      );
    const placeOf = new Map(sectionIds.map((id, place) => [id, place]));
    const isWhole = siblings.length === placeOf.size && siblings.every(({ id }) => placeOf.has(id));
    if (!isWhole || placeOf.size !== sectionIds.length) return fail('changed-meanwhile');
    for (const { id, position } of siblings) {
      const place = placeOf.get(id) ?? 0;
      if (place !== position) await tx.update(sections).set({ position: place }).where(eq(sections.id, id));
    }
    await recordAudit(tx, {
      actor,
      action: 'section.order',
      outcome: 'done',
      subject: { kind: 'edition', id: edition },
      detail: { parentId, sectionIds },
    });
    return ok(null);
  });
}
