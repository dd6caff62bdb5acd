import 'server-only';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/client';
import { frontVersions } from '@/db/schema';
import { systemActor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { endLiveVersion } from '@/lib/fronts/desk/go-live';
import { liveVersion, loadFittedZones, lockVersion } from '@/lib/fronts/desk/load-front';
import { LATE_AFTER_MS } from '@/lib/jobs/job-timing';

/** What `scheduleFront` enqueues under `publish-front`. */
const payloadSchema = z.object({ versionId: z.number().int().positive(), liveFrom: z.iso.datetime() });

/**
 * Lets a scheduled version go live: the handler of the job `publish-front`. Exactly once, however often it
 * runs: only a version that still waits for this very moment is published. One whose turn is over, because
 * editors published another after its time while the queue stood still, goes straight into the history.
 * @throws ZodError when the payload is not one of `scheduleFront`
 */
export async function publishDueFront(context: { db: Database; payload: unknown; now: Date }): Promise<void> {
  const { versionId, liveFrom } = payloadSchema.parse(context.payload);
  const due = new Date(liveFrom);
  const { now } = context;
  await context.db.transaction(async (tx) => {
    const found = await lockVersion(tx, versionId);
    if (found?.row.status !== 'scheduled' || found.row.liveFrom?.getTime() !== due.getTime()) return;
    const { front, row } = found;
    const { edition } = front;
    const { zones } = await loadFittedZones(tx, { edition, zones: row.zones, at: due });
    const live = await liveVersion(tx, front.id);
    const isOvertaken = live?.liveFrom !== undefined && live.liveFrom !== null && live.liveFrom > due;
    const lateMs = Math.max(0, now.getTime() - due.getTime());
    const replaced = isOvertaken ? null : await endLiveVersion(tx, front.id, now);
    await tx
      .update(frontVersions)
      .set(isOvertaken ? { status: 'past', liveUntil: due } : { status: 'live', zones, updatedAt: now })
      .where(eq(frontVersions.id, row.id));
    await recordAudit(tx, {
      actor: systemActor('queue'),
      action: 'front.publish',
      outcome: isOvertaken ? 'failed' : 'done',
      subject: { kind: 'front', id: row.id, name: edition },
      detail: isOvertaken
        ? { what: 'overtaken', by: live.id }
        : { what: lateMs > LATE_AFTER_MS ? 'published late' : 'published on time', replaced, lateMs },
    });
  });
}
