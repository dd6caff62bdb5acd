import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { pages } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { fail, ok, type Result } from '@/lib/platform/result';

/** Puts the pages of an edition in an order: that of the footer. All of them must be named. */
export async function orderPages(request: {
  actor: Actor;
  edition: Edition;
  pageIds: number[];
}): Promise<Result<null, 'forbidden' | 'changed-meanwhile'>> {
  const { actor, edition, pageIds } = request;
  if (!can(actor, 'page.manage')) return fail('forbidden');
  return database().transaction(async (tx) => {
    const rows = await tx
      .select({ id: pages.id, position: pages.position })
      .from(pages)
      .where(eq(pages.edition, edition))
      .for('update');
    const placeOf = new Map(pageIds.map((id, place) => [id, place]));
    const isWhole = rows.length === pageIds.length && rows.every(({ id }) => placeOf.has(id));
    if (!isWhole) return fail('changed-meanwhile');
    for (const { id, position } of rows) {
      const place = placeOf.get(id) ?? 0;
      if (place !== position) await tx.update(pages).set({ position: place }).where(eq(pages.id, id));
    }
    await recordAudit(tx, {
      actor,
      action: 'page.order',
      outcome: 'done',
      subject: { kind: 'edition', id: edition },
      detail: { pageIds },
    });
    return ok(null);
  });
}
