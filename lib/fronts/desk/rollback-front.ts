import 'server-only';
import { database } from '@/db/client';
import { frontVersions } from '@/db/schema';
import { type Actor, personIdOf } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { endLiveVersion } from '@/lib/fronts/desk/go-live';
import { lockVersion } from '@/lib/fronts/desk/load-front';
import { fail, ok, type Result } from '@/lib/platform/result';

type Code = 'forbidden' | 'not-found' | 'not-past';

/**
 * Brings a past version back: its zones, to the letter, as a new version that is live at once. What was
 * withdrawn since falls out when the page is set, as on every front. Drafts and schedules stay as they are.
 */
export async function rollbackFront({
  actor,
  versionId,
  now,
}: {
  actor: Actor;
  versionId: number;
  now: Date;
}): Promise<Result<{ versionId: number }, Code>> {
  if (!can(actor, 'front.publish')) return fail('forbidden');
  return database().transaction(async (tx): Promise<Result<{ versionId: number }, Code>> => {
    const found = await lockVersion(tx, versionId);
    if (!found) return fail('not-found');
    const { front, row } = found;
    if (row.status !== 'past') return fail('not-past');
    const replaced = await endLiveVersion(tx, front.id, now);
    const personId = personIdOf(actor);
    const [made] = await tx
      .insert(frontVersions)
      .values({
        frontId: front.id,
        status: 'live',
        zones: row.zones,
        note: row.note,
        liveFrom: now,
        copiedFromId: row.id,
        createdById: personId,
        updatedById: personId,
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: frontVersions.id });
    if (!made) throw new Error('the version was not returned');
    await recordAudit(tx, {
      actor,
      action: 'front.publish',
      outcome: 'done',
      subject: { kind: 'front', id: made.id, name: front.edition },
      detail: { what: 'rolled back', copiedFrom: row.id, replaced },
    });
    return ok({ versionId: made.id });
  });
}
