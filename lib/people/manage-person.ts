import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import { database, type Executor, type Transaction } from '@/db/client';
import { people } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import type { AuditAction } from '@/lib/auth/audit/audit-actions';
import type { AuditDetail } from '@/lib/auth/audit/audit-detail';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { fail, type Result } from '@/lib/platform/result';

export type PersonFailure = 'forbidden' | 'not-found' | 'last-admin' | 'yourself';

type PersonRow = typeof people.$inferSelect;

/**
 * What every change to a person begins and ends with: the permission, the row, one transaction, an audit line.
 * `change` returns what the log is to keep, or a failure that changes nothing.
 */
export async function changePerson<Value, Code extends string = never>(
  { actor, personId, action }: { actor: Actor; personId: string; action: AuditAction },
  change: (
    tx: Transaction,
    person: PersonRow,
  ) => Promise<{ ok: true; value: Value; detail?: AuditDetail } | { ok: false; code: PersonFailure | Code }>,
): Promise<Result<Value, PersonFailure | Code>> {
  if (!can(actor, 'person.manage')) return fail('forbidden');
  return database().transaction(async (tx) => {
    // One change at a time: of two administrators who let each other go at once, the second finds the first gone.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('nashra people'))`);
    const [person] = await tx.select().from(people).where(eq(people.id, personId)).for('update');
    if (!person) return fail('not-found');
    const outcome = await change(tx, person);
    if (!outcome.ok) return outcome;
    await recordAudit(tx, {
      actor,
      action,
      outcome: 'done',
      subject: { kind: 'person', id: person.id, name: person.name },
      detail: outcome.detail,
    });
    return { ok: true, value: outcome.value };
  });
}

/** Whether an administrator other than this person is active. Asked inside `changePerson`, one at a time. */
export async function hasOtherAdmin(executor: Executor, personId: string): Promise<boolean> {
  const [other] = await executor
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.role, 'admin'), eq(people.isActive, true), ne(people.id, personId)))
    .limit(1);
  return other !== undefined;
}
