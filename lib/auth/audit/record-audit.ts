import 'server-only';
import type { Executor } from '@/db/client';
import { auditLog } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import type { AuditAction } from '@/lib/auth/audit/audit-actions';
import type { AuditDetail } from '@/lib/auth/audit/audit-detail';

export interface AuditEntry {
  actor: Actor;
  action: AuditAction;
  outcome: 'done' | 'refused' | 'failed';
  subject?: { kind: string; id: string | number; name?: string | undefined } | undefined;
  detail?: AuditDetail | undefined;
  /** Where it came from, when the actor does not say: somebody who is not signed in. */
  ipAddress?: string | null | undefined;
}

/**
 * Writes one line of the audit log, in the transaction of what it tells of, so that neither is there
 * without the other. Refusals are written by themselves.
 */
export async function recordAudit(executor: Executor, entry: AuditEntry): Promise<void> {
  const { actor, subject } = entry;
  await executor.insert(auditLog).values({
    action: entry.action,
    outcome: entry.outcome,
    personName: actor.name,
    personId: actor.kind === 'person' ? actor.id : null,
    role: actor.kind === 'person' ? actor.role : null,
    ipAddress: actor.kind === 'person' ? actor.ipAddress : (entry.ipAddress ?? null),
    subjectKind: subject?.kind ?? null,
    subjectId: subject === undefined ? null : String(subject.id),
    subjectName: subject?.name ?? null,
    detail: entry.detail ?? {},
  });
}
