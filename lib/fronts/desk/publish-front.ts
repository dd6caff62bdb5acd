import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { frontVersions } from '@/db/schema';
import { type Actor, personIdOf } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { findFrontProblems } from '@/lib/fronts/desk/front-rules';
import { endLiveVersion } from '@/lib/fronts/desk/go-live';
import { loadFittedZones, lockVersion } from '@/lib/fronts/desk/load-front';
import type { FrontProblem } from '@/lib/fronts/desk/types';

export type PublishFrontOutcome =
  | { ok: true; value: { versionId: number } }
  /** What must be mended first. */
  | { ok: false; code: 'problems'; detail: FrontProblem[] }
  | { ok: false; code: 'forbidden' | 'not-found' | 'conflict' | 'not-open' };

/**
 * Puts a draft, or a scheduled version before its time, in the place of the live front, without the cards of blocks
 * that are gone: one transaction, of which the press hears when it commits.
 * @param request.expectedVersion the version that the editor saw
 */
export async function publishFront(request: {
  actor: Actor;
  versionId: number;
  expectedVersion: number;
  now: Date;
}): Promise<PublishFrontOutcome> {
  const { actor, versionId, now } = request;
  if (!can(actor, 'front.publish')) return { ok: false, code: 'forbidden' };
  return database().transaction(async (tx): Promise<PublishFrontOutcome> => {
    const found = await lockVersion(tx, versionId);
    if (!found) return { ok: false, code: 'not-found' };
    const { front, row } = found;
    if (row.status !== 'draft' && row.status !== 'scheduled') return { ok: false, code: 'not-open' };
    if (row.version !== request.expectedVersion) return { ok: false, code: 'conflict' };
    const { edition } = front;
    const { zones, rules } = await loadFittedZones(tx, { edition, zones: row.zones, at: now });
    const problems = findFrontProblems(zones, rules);
    if (problems.length > 0) return { ok: false, code: 'problems', detail: problems };
    const replaced = await endLiveVersion(tx, front.id, now);
    await tx
      .update(frontVersions)
      .set({ status: 'live', zones, liveFrom: now, updatedAt: now, updatedById: personIdOf(actor) })
      .where(eq(frontVersions.id, row.id));
    await recordAudit(tx, {
      actor,
      action: 'front.publish',
      outcome: 'done',
      subject: { kind: 'front', id: row.id, name: edition },
      detail: { what: 'published', replaced },
    });
    return { ok: true, value: { versionId: row.id } };
  });
}
