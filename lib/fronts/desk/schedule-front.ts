import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { frontVersions } from '@/db/schema';
import { type Actor, personIdOf } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { findFrontProblems } from '@/lib/fronts/desk/front-rules';
import { loadFittedZones, lockVersion } from '@/lib/fronts/desk/load-front';
import type { FrontProblem } from '@/lib/fronts/desk/types';
import { enqueueJob } from '@/lib/jobs/enqueue-job';

export type ScheduleFrontOutcome =
  | { ok: true; value: { versionId: number } }
  | { ok: false; code: 'problems'; detail: FrontProblem[] }
  /** `time-taken`: another version goes live at that very moment. */
  | { ok: false; code: 'forbidden' | 'not-found' | 'conflict' | 'not-draft' | 'past-time' | 'time-taken' };

/** A job that fails is tried for about a day; a front that is late is better than none. */
const MOST_TRIES = 30;

/** Lets a draft go live by itself at a moment, without the cards of blocks that are gone. */
export async function scheduleFront(request: {
  actor: Actor;
  versionId: number;
  expectedVersion: number;
  liveFrom: Date;
  now: Date;
}): Promise<ScheduleFrontOutcome> {
  const { actor, versionId, liveFrom, now } = request;
  if (!can(actor, 'front.publish')) return { ok: false, code: 'forbidden' };
  if (!(liveFrom > now)) return { ok: false, code: 'past-time' };
  return database().transaction(async (tx): Promise<ScheduleFrontOutcome> => {
    const found = await lockVersion(tx, versionId);
    if (!found) return { ok: false, code: 'not-found' };
    const { front, row } = found;
    if (row.status !== 'draft') return { ok: false, code: 'not-draft' };
    if (row.version !== request.expectedVersion) return { ok: false, code: 'conflict' };
    const taken = await tx
      .select({ id: frontVersions.id })
      .from(frontVersions)
      .where(
        and(
          eq(frontVersions.frontId, front.id),
          eq(frontVersions.status, 'scheduled'),
          eq(frontVersions.liveFrom, liveFrom),
        ),
      );
    if (taken.length > 0) return { ok: false, code: 'time-taken' };
    const { edition } = front;
    const { zones, rules } = await loadFittedZones(tx, { edition, zones: row.zones, at: liveFrom });
    const problems = findFrontProblems(zones, rules);
    if (problems.length > 0) return { ok: false, code: 'problems', detail: problems };
    await tx
      .update(frontVersions)
      .set({
        status: 'scheduled',
        zones,
        liveFrom,
        version: row.version + 1,
        updatedAt: now,
        updatedById: personIdOf(actor),
      })
      .where(eq(frontVersions.id, row.id));
    await enqueueJob(tx, {
      kind: 'publish-front',
      payload: { versionId: row.id, liveFrom: liveFrom.toISOString() },
      runAt: liveFrom,
      // Of a version that was cancelled and scheduled anew, the job of the other time finds nothing to do.
      uniqueKey: `publish-front:${row.id}:${liveFrom.toISOString()}`,
      maxAttempts: MOST_TRIES,
    });
    await recordAudit(tx, {
      actor,
      action: 'front.publish',
      outcome: 'done',
      subject: { kind: 'front', id: row.id, name: edition },
      detail: { what: 'scheduled', liveFrom: liveFrom.toISOString() },
    });
    return { ok: true, value: { versionId: row.id } };
  });
}
