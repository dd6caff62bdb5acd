import 'server-only';
import { and, desc, eq, gte, ilike, like, lt, or, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { auditLog } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import type { AuditAddress, AuditLine } from '@/lib/auth/audit/audit-filter';
import { type Action, can } from '@/lib/auth/permissions';

export interface AuditFilter extends Omit<AuditAddress, 'from' | 'to'> {
  /** Moments: from the first on, before the second. */
  from?: Date | undefined;
  before?: Date | undefined;
}

export interface AuditPage {
  lines: AuditLine[];
  /** The cursor of the next, older page, or null at the end. */
  next: number | null;
}

const PAGE = 50;

/** The log, newest first, by keyset: ids grow with time. Empty for who may not see it. */
export async function listAudit(
  actor: Actor,
  filter: AuditFilter,
  {
    after,
    size = PAGE,
    needs = 'audit.view',
  }: { after?: number | undefined; size?: number; needs?: Action } = {},
): Promise<AuditPage> {
  if (!can(actor, needs)) return { lines: [], next: null };
  const rows = await database()
    .select()
    .from(auditLog)
    .where(and(conditionOf(filter), after === undefined ? undefined : lt(auditLog.id, after)))
    .orderBy(desc(auditLog.id))
    .limit(size + 1);
  const lines = rows.slice(0, size);
  return { lines, next: rows.length > size ? (lines.at(-1)?.id ?? null) : null };
}

/** Words that stand in the log, for the filter. */
export async function listAuditActions(actor: Actor): Promise<string[]> {
  if (!can(actor, 'audit.view')) return [];
  // A loose index scan: the log is long, its words are few.
  const { rows } = await database().execute<{ action: string }>(sql`
    with recursive word(action) as (
      (select min(action) from audit_log)
      union all
      select (select min(action) from audit_log where action > word.action) from word where word.action is not null
    )
    select action from word where action is not null`);
  return rows.map(({ action }) => action);
}

/** Everybody the log can be asked about, by name; those who left too. */
export async function listAuditPeople(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!can(actor, 'audit.view')) return [];
  const people = await database().query.people.findMany({ columns: { id: true, name: true } });
  return people.toSorted((a, b) => a.name.localeCompare(b.name, 'ar'));
}

function conditionOf({ person, action, outcome, subject, from, before }: AuditFilter): SQL | undefined {
  return and(
    // What somebody did, and what was done about him.
    person
      ? or(
          eq(auditLog.personId, person),
          and(eq(auditLog.subjectKind, 'person'), eq(auditLog.subjectId, person)),
        )
      : undefined,
    action
      ? action.includes('.')
        ? eq(auditLog.action, action)
        : like(auditLog.action, `${action}.%`)
      : undefined,
    outcome ? eq(auditLog.outcome, outcome) : undefined,
    subject
      ? or(
          ilike(auditLog.subjectName, `%${subject.replace(/[\\%_]/g, '\\$&')}%`),
          eq(auditLog.subjectId, subject),
          eq(auditLog.ipAddress, subject),
        )
      : undefined,
    from ? gte(auditLog.at, from) : undefined,
    before ? lt(auditLog.at, before) : undefined,
  );
}
