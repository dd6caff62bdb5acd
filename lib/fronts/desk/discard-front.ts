import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { frontVersions } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { lockVersion } from '@/lib/fronts/desk/load-front';
import { fail, ok, type Result } from '@/lib/platform/result';

type Code = 'forbidden' | 'not-found' | 'not-open' | 'conflict';

/** Throws a draft away; a scheduled version too, for which the actor must be one who may publish. */
export async function discardFront({
  actor,
  versionId,
  expectedVersion,
}: {
  actor: Actor;
  versionId: number;
  expectedVersion: number;
}): Promise<Result<{ versionId: number }, Code>> {
  if (!can(actor, 'front.edit')) return fail('forbidden');
  return database().transaction(async (tx): Promise<Result<{ versionId: number }, Code>> => {
    const found = await lockVersion(tx, versionId);
    if (!found) return fail('not-found');
    const { front, row } = found;
    if (row.status !== 'draft' && row.status !== 'scheduled') return fail('not-open');
    if (row.status === 'scheduled' && !can(actor, 'front.publish')) return fail('forbidden');
    if (row.version !== expectedVersion) return fail('conflict');
    await tx.delete(frontVersions).where(eq(frontVersions.id, row.id));
    await recordAudit(tx, {
      actor,
      action: row.status === 'scheduled' ? 'front.publish' : 'front.edit',
      outcome: 'done',
      subject: { kind: 'front', id: row.id, name: front.edition },
      detail: { what: 'discarded', status: row.status },
    });
    return ok({ versionId: row.id });
  });
}
