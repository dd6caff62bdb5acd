import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { frontVersions } from '@/db/schema';
import { type Actor, personIdOf } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { lockVersion } from '@/lib/fronts/desk/load-front';
import { fail, ok, type Result } from '@/lib/platform/result';

type Code = 'forbidden' | 'not-found' | 'not-scheduled' | 'draft-exists';

/**
 * Makes a scheduled version a draft again, to go on working on it. A front has one draft: while there is
 * another, that one is published, scheduled or discarded first.
 */
export async function cancelFrontSchedule({
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
    if (row.status !== 'scheduled') return fail('not-scheduled');
    const drafts = await tx
      .select({ id: frontVersions.id })
      .from(frontVersions)
      .where(and(eq(frontVersions.frontId, front.id), eq(frontVersions.status, 'draft')));
    if (drafts.length > 0) return fail('draft-exists');
    await tx
      .update(frontVersions)
      .set({ status: 'draft', version: row.version + 1, updatedAt: now, updatedById: personIdOf(actor) })
      .where(eq(frontVersions.id, row.id));
    await recordAudit(tx, {
      actor,
      action: 'front.publish',
      outcome: 'done',
      subject: { kind: 'front', id: row.id, name: front.edition },
      detail: { what: 'schedule cancelled', liveFrom: row.liveFrom?.toISOString() ?? null },
    });
    return ok({ versionId: row.id });
  });
}
