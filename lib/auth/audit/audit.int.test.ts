/** The log as it is read: narrowed, paged without a gap, exported whole, and only by who may. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { auditLog, people } from '@/db/schema';
import type { PersonActor } from '@/lib/auth/actor';
import { ROLES, type Role } from '@/lib/auth/roles';
import { confirmPassword } from '@/lib/auth/sign-in/own-account';
import { createPersonWithPassword } from '@/tests/support/sign-in-client';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { auditAddress } from './audit-filter';
import { auditFilterOf } from './audit-period';
import { listAudit, listAuditActions, listAuditPeople } from './audit-queries';
import { exportAudit } from './export-audit';
import { recordAudit } from './record-audit';

const PASSWORD = 'حبر على ورق قديم';
let database: TestDatabase;
const actors = {} as Record<Role, PersonActor>;

beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
  for (const role of ROLES) {
    const { id, email } = await createPersonWithPassword(database, { password: PASSWORD, role, name: role });
    actors[role] = {
      kind: 'person',
      id,
      name: role,
      email,
      role,
      language: 'ar',
      sessionId: 's',
      ipAddress: '203.0.113.9',
    };
  }
  for (let number = 1; number <= 120; number += 1)
    await recordAudit(database.db, {
      actor: number % 2 === 0 ? actors.editor : actors.chief,
      action: number % 3 === 0 ? 'article.publish' : 'article.edit',
      outcome: number % 40 === 0 ? 'refused' : 'done',
      subject: { kind: 'article', id: number, name: number === 7 ? 'نسبة 100% من الماء' : `مادة ${number}` },
    });
});
afterAll(() => database.drop());

const filterOf = (query: Record<string, string>) => auditFilterOf(auditAddress.parse(query), 'UTC');

describe('reading', () => {
  it('pages without a gap or a double', async () => {
    const seen: number[] = [];
    let after: number | undefined;
    do {
      const page = await listAudit(actors.admin, {}, { after });
      seen.push(...page.lines.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toHaveLength(120);
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => b - a));
  });

  it.each([
    [{ action: 'article.publish' }, 40],
    [{ action: 'article' }, 120],
    [{ outcome: 'refused' }, 3],
    [{ subject: '100%' }, 1],
    [{ subject: '42' }, 1],
    [{ subject: '203.0.113.9', action: 'article.publish', outcome: 'refused' }, 1],
    [{ from: '2000-01-01', to: '2000-01-02' }, 0],
    [{ from: '2000-01-01' }, 120],
    [{ outcome: 'nonsense', from: 'yesterday' }, 120],
  ] as [Record<string, string>, number][])('narrows by %o to %i', async (query, count) => {
    expect((await listAudit(actors.admin, filterOf(query), { size: 500 })).lines).toHaveLength(count);
  });

  it('narrows by who did it or whom it was done to', async () => {
    const { lines } = await listAudit(actors.admin, filterOf({ person: actors.editor.id }), { size: 500 });
    expect(lines).toHaveLength(60);
    expect(await listAuditActions(actors.chief)).toEqual(['article.edit', 'article.publish']);
    expect((await listAuditPeople(actors.chief)).map(({ name }) => name).toSorted()).toEqual(
      [...ROLES].toSorted(),
    );
  });

  it.each(['reporter', 'editor'] as const)('shows a %s nothing', async (role) => {
    expect((await listAudit(actors[role], {})).lines).toEqual([]);
    expect(await listAuditActions(actors[role])).toEqual([]);
    expect(await listAuditPeople(actors[role])).toEqual([]);
  });
});

describe('exporting', () => {
  it.each(['reporter', 'editor', 'chief'] as const)('is refused to a %s', async (role) => {
    expect(await exportAudit({ actor: actors[role], filter: {}, format: 'csv' })).toMatchObject({
      code: 'forbidden',
    });
  });

  it('gives every line as JSON, and is a line of the log itself', async () => {
    const filter = filterOf({ action: 'article' });
    const outcome = await exportAudit({ actor: actors.admin, filter, format: 'json' });
    if (!outcome.ok) throw new Error(outcome.code);
    const lines = (await new Response(outcome.value).json()) as { id: number }[];
    expect(lines).toHaveLength(120);
    const [newest] = (await listAudit(actors.admin, {})).lines;
    expect(newest).toMatchObject({ action: 'audit.export', personId: actors.admin.id });
  });

  it('gives CSV with a heading and one line an entry', async () => {
    const outcome = await exportAudit({
      actor: actors.admin,
      filter: filterOf({ action: 'article' }),
      format: 'csv',
    });
    if (!outcome.ok) throw new Error(outcome.code);
    const text = await new Response(outcome.value).text();
    expect(text.split('\r\n')).toHaveLength(122);
    expect(text).toContain('نسبة 100% من الماء');
  });
});

it('can be changed by nobody', async () => {
  await expect(database.db.delete(auditLog)).rejects.toThrow();
  await expect(database.db.update(auditLog).set({ personName: 'x' })).rejects.toThrow();
  expect(await database.db.$count(people)).toBe(ROLES.length);
});

it('confirms a password a few times only, for the session that asks', async () => {
  const now = new Date();
  expect(await confirmPassword(actors.editor, PASSWORD, now)).toMatchObject({ ok: true });
  for (let tries = 0; tries < 5; tries += 1)
    expect(await confirmPassword(actors.editor, 'wrong', now)).toMatchObject({ code: 'wrong-password' });
  expect(await confirmPassword(actors.editor, PASSWORD, now)).toMatchObject({ code: 'locked' });
  expect((await confirmPassword({ ...actors.editor, sessionId: 'other' }, PASSWORD, now)).ok).toBe(true);
});
