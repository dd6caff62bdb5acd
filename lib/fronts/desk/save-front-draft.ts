import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { frontVersions } from '@/db/schema';
import { type Actor, personIdOf } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { isSoundDraft } from '@/lib/fronts/desk/front-rules';
import { loadFittedZones, lockVersion } from '@/lib/fronts/desk/load-front';
import type { FrontZones } from '@/lib/fronts/types';

export type SaveFrontOutcome =
  | { ok: true; value: { version: number; savedAt: Date } }
  /**
   * `not-draft`: it was published, scheduled or thrown away meanwhile. `unsound`: something that no draft may hold,
   * as `isSoundDraft` says; the editor's screen does not place it.
   */
  | { ok: false; code: 'forbidden' | 'not-found' | 'conflict' | 'not-draft' | 'unsound' };

/**
 * Saves the zones of a draft, without the cards of blocks that are gone. Readers see nothing of it. Saves are not audited one by one: who changed the
 * draft last stands in it, and what goes live is audited.
 * @param request.expectedVersion the version that the editor saw; a newer one on the server is a conflict
 */
export async function saveFrontDraft(request: {
  actor: Actor;
  versionId: number;
  expectedVersion: number;
  zones: FrontZones;
  /** When it is meant to go live; null: when somebody publishes it. */
  plannedFor?: Date | null | undefined;
  note?: string | undefined;
  now: Date;
}): Promise<SaveFrontOutcome> {
  const { actor, versionId, now } = request;
  if (!can(actor, 'front.edit')) return { ok: false, code: 'forbidden' };
  return database().transaction(async (tx): Promise<SaveFrontOutcome> => {
    const found = await lockVersion(tx, versionId);
    if (!found) return { ok: false, code: 'not-found' };
    if (found.row.status !== 'draft') return { ok: false, code: 'not-draft' };
    if (found.row.version !== request.expectedVersion) return { ok: false, code: 'conflict' };
    const plannedFor = request.plannedFor === undefined ? found.row.liveFrom : request.plannedFor;
    const { zones, rules } = await loadFittedZones(tx, {
      edition: found.front.edition,
      zones: request.zones,
      at: plannedFor ?? now,
    });
    if (!isSoundDraft(zones, rules)) return { ok: false, code: 'unsound' };
    const version = found.row.version + 1;
    await tx
      .update(frontVersions)
      .set({
        zones,
        version,
        liveFrom: plannedFor,
        note: request.note === undefined ? found.row.note : request.note || null,
        updatedAt: now,
        updatedById: personIdOf(actor),
      })
      .where(eq(frontVersions.id, versionId));
    return { ok: true, value: { version, savedAt: now } };
  });
}
