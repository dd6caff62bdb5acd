import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { frontVersions } from '@/db/schema';
import { type Actor, personIdOf } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { sweepZones } from '@/lib/fronts/desk/front-rules';
import { liveVersion, loadFrontRules, lockFront, wholeZones } from '@/lib/fronts/desk/load-front';
import type { FrontZones } from '@/lib/fronts/types';
import type { Edition } from '@/lib/i18n/editions';
import { fail, ok, type Result } from '@/lib/platform/result';

/**
 * The draft of an edition's front: the one that is open already, which editors share, or a copy of the live
 * front without what has run out or been withdrawn.
 */
export async function openFrontDraft({
  actor,
  edition,
  now,
}: {
  actor: Actor;
  edition: Edition;
  now: Date;
}): Promise<Result<{ versionId: number; version: number; zones: FrontZones; isNew: boolean }, 'forbidden'>> {
  if (!can(actor, 'front.edit')) return fail('forbidden');
  return database().transaction(async (tx) => {
    const front = await lockFront(tx, edition);
    const [open] = await tx
      .select({ id: frontVersions.id, version: frontVersions.version, zones: frontVersions.zones })
      .from(frontVersions)
      .where(and(eq(frontVersions.frontId, front.id), eq(frontVersions.status, 'draft')))
      .orderBy(frontVersions.id)
      .limit(1);
    if (open)
      return ok({ versionId: open.id, version: open.version, zones: wholeZones(open.zones), isNew: false });
    const live = await liveVersion(tx, front.id);
    const before = wholeZones(live?.zones);
    const { rules, opinionSectionId } = await loadFrontRules(tx, { edition, zones: before, at: now });
    const zones = sweepZones(before, rules, { now, opinionSectionId });
    const personId = personIdOf(actor);
    const [made] = await tx
      .insert(frontVersions)
      .values({
        frontId: front.id,
        status: 'draft',
        zones,
        copiedFromId: live?.id ?? null,
        createdById: personId,
        updatedById: personId,
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: frontVersions.id, version: frontVersions.version });
    if (!made) throw new Error('the draft was not returned');
    await recordAudit(tx, {
      actor,
      action: 'front.edit',
      outcome: 'done',
      subject: { kind: 'front', id: made.id, name: edition },
      detail: { what: 'draft opened', copiedFrom: live?.id ?? null },
    });
    return ok({ versionId: made.id, version: made.version, zones, isNew: true });
  });
}
