/** Who comes in by a link, what an administrator can do to whom, and that somebody always can let others in. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { auditLog, oneTimeLinks, people, sessions } from '@/db/schema';
import { createAuthor } from '@/db/seed/factories/create-author';
import { systemActor } from '@/lib/auth/actor';
import { ROLES, type Role } from '@/lib/auth/roles';
import { signInWithPassword } from '@/lib/auth/sign-in/sign-in-with-password';
import { createActor } from '@/tests/support/desk-actor';
import { SignInClient } from '@/tests/support/sign-in-client';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { changeRole } from './change-role';
import { invitePerson, renewInvitation, voidInvitation } from './invite-person';
import { deactivatePerson, endPersonSessions, reactivatePerson } from './let-go';
import { linkAuthors } from './link-author';
import { offerFirstEditor } from './offer-first-editor';
import { offerReset } from './offer-reset';
import { getOpenLink, listFreeAuthors, listInvitations, listPeople } from './queries';
import { resetPassword } from './reset-password';
import { acceptInvitation, welcomeFirstEditor } from './welcome-person';

const PASSWORD = 'حبر على ورق قديم';
const NEW_PASSWORD = 'نهر هادئ تحت الجسر';
const HOUR_MS = 3_600_000;
const now = new Date();

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.delete(people);
  await database.db.delete(oneTimeLinks);
});

const person = (role: Role) => createActor(database.db, role);
const tokenOf = (path: string) => path.split('/').at(-1) ?? '';
const join = { name: 'رنا العطار', password: PASSWORD, language: 'ar' as const, now };
const lastAudit = async () =>
  (await database.db.query.auditLog.findMany({ orderBy: (log, { desc }) => desc(log.id), limit: 1 }))[0];

describe('the first editor', () => {
  it('comes in once by the link, as an administrator, and signs in', async () => {
    const token = tokenOf((await offerFirstEditor(database.db, now)) ?? '');
    const email = 'first@desk.example';
    const both = await Promise.all([
      welcomeFirstEditor({ ...join, token, email }),
      welcomeFirstEditor({ ...join, token, email: 'second@desk.example' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database.db.$count(people, eq(people.role, 'admin'))).toBe(1);
    expect(await lastAudit()).toMatchObject({ action: 'person.join', subjectName: join.name });
    expect(await offerFirstEditor(database.db, now)).toBeNull();
    const [admin] = await database.db.select().from(people);
    const signedIn = await signInWithPassword(
      { email: admin?.email ?? '', password: PASSWORD },
      new SignInClient().request(),
    );
    expect(signedIn.ok).toBe(true);
  });

  it('finds an older link void once a new one is offered, and keeps the link after a weak password', async () => {
    const old = tokenOf((await offerFirstEditor(database.db, now)) ?? '');
    const token = tokenOf((await offerFirstEditor(database.db, now)) ?? '');
    const email = 'first@desk.example';
    expect(await welcomeFirstEditor({ ...join, token: old, email })).toMatchObject({ code: 'link-void' });
    expect(await welcomeFirstEditor({ ...join, token, email, password: 'قصير' })).toMatchObject({
      code: 'too-short',
    });
    expect((await welcomeFirstEditor({ ...join, token, email })).ok).toBe(true);
  });

  it('is wanted again when the last administrator is inactive, and not after a day', async () => {
    const admin = await person('admin');
    expect(await offerFirstEditor(database.db, now)).toBeNull();
    await database.db.update(people).set({ isActive: false }).where(eq(people.id, admin.id));
    const token = tokenOf((await offerFirstEditor(database.db, now)) ?? '');
    expect(await getOpenLink('first_editor', token, now)).not.toBeNull();
    expect(await getOpenLink('first_editor', token, new Date(now.getTime() + 25 * HOUR_MS))).toBeNull();
    expect(JSON.stringify(await database.db.select().from(oneTimeLinks))).not.toContain(token);
  });
});

describe('invitations', () => {
  const invitation = {
    email: 'huda@desk.example',
    name: null,
    role: 'editor' as const,
    language: 'fr' as const,
  };

  it('bring somebody in with the role that was meant, once', async () => {
    const actor = await person('admin');
    const invited = await invitePerson({ actor, ...invitation, now });
    const token = tokenOf(invited.ok ? invited.value.path : '');
    expect(await getOpenLink('invitation', token, now)).toMatchObject({
      email: invitation.email,
      language: 'fr',
    });
    expect(await getOpenLink('password_reset', token, now)).toBeNull();
    expect((await acceptInvitation({ ...join, token })).ok).toBe(true);
    expect(await acceptInvitation({ ...join, token })).toMatchObject({ code: 'link-void' });
    expect(await invitePerson({ actor, ...invitation, now })).toMatchObject({ code: 'email-taken' });
    const all = await listPeople(actor, now);
    expect(all.find(({ email }) => email === invitation.email)).toMatchObject({ role: 'editor' });
    expect(await listInvitations(actor, now)).toEqual([]);
  });

  it('are renewed and withdrawn; the old link is void', async () => {
    const actor = await person('admin');
    const first = await invitePerson({ actor, ...invitation, now });
    const [open] = await listInvitations(actor, now);
    const second = await renewInvitation({ actor, invitationId: open?.id ?? 0, now });
    if (!first.ok || !second.ok) throw new Error('not invited');
    expect(await getOpenLink('invitation', tokenOf(first.value.path), now)).toBeNull();
    const [renewed] = await listInvitations(actor, now);
    expect((await voidInvitation({ actor, invitationId: renewed?.id ?? 0 })).ok).toBe(true);
    expect(await getOpenLink('invitation', tokenOf(second.value.path), now)).toBeNull();
  });
});

describe('an administrator', () => {
  it('demotes and lets go; what the other could do ends at once', async () => {
    const actor = await person('admin');
    const other = await person('chief');
    expect((await changeRole({ actor, personId: other.id, role: 'reporter', now })).ok).toBe(true);
    expect(await lastAudit()).toMatchObject({
      action: 'person.change-role',
      personId: actor.id,
      subjectId: other.id,
      detail: { from: 'chief', to: 'reporter' },
    });
    expect((await deactivatePerson({ actor, personId: other.id, now })).ok).toBe(true);
    expect(await database.db.$count(sessions, eq(sessions.userId, other.id))).toBe(0);
    expect((await reactivatePerson({ actor, personId: other.id, now })).ok).toBe(true);
  });

  it.each([
    ['let go', deactivatePerson],
    ['demoted', (change: Parameters<typeof deactivatePerson>[0]) => changeRole({ ...change, role: 'chief' })],
  ])('who is %s leaves no link behind by which anybody, himself included, comes in', async (_, leave) => {
    const actor = await person('admin');
    const leaver = await person('admin');
    const invitation = { name: null, role: 'admin' as const, language: 'ar' as const, now };
    const own = await invitePerson({ ...invitation, actor: leaver, email: 'again@desk.example' });
    const other = await invitePerson({ ...invitation, actor, email: 'other@desk.example' });
    const reset = await offerReset({ actor: leaver, personId: actor.id, losesFactors: true, now });
    if (!own.ok || !other.ok || !reset.ok) throw new Error('no links');
    expect((await leave({ actor, personId: leaver.id, now })).ok).toBe(true);
    expect(await getOpenLink('invitation', tokenOf(own.value.path), now)).toBeNull();
    expect(await getOpenLink('password_reset', tokenOf(reset.value.path), now)).toBeNull();
    expect(await getOpenLink('invitation', tokenOf(other.value.path), now)).not.toBeNull();
  });

  it('is never the last to go, not even when two let each other go at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      await database.db.delete(people);
      const [one, two] = [await person('admin'), await person('admin')];
      const outcomes = await Promise.all([
        deactivatePerson({ actor: one, personId: two.id, now }),
        changeRole({ actor: two, personId: one.id, role: 'editor', now }),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'last-admin' });
    }
  });

  it('cannot let himself go', async () => {
    const actor = await person('admin');
    await person('admin');
    expect(await deactivatePerson({ actor, personId: actor.id, now })).toMatchObject({ code: 'yourself' });
  });

  it('resets by a link: the old password holds until then, and not at all when factors are lost', async () => {
    const actor = await person('admin');
    const invited = await invitePerson({
      actor,
      email: 'r@desk.example',
      name: null,
      role: 'editor',
      language: 'ar',
      now,
    });
    await acceptInvitation({ ...join, token: tokenOf(invited.ok ? invited.value.path : '') });
    const [target] = await database.db.select().from(people).where(eq(people.email, 'r@desk.example'));
    const personId = target?.id ?? '';
    const signIn = (password: string) =>
      signInWithPassword({ email: 'r@desk.example', password }, new SignInClient().request());

    const plain = await offerReset({ actor, personId, losesFactors: false, now });
    expect((await signIn(PASSWORD)).ok).toBe(true);
    const lost = await offerReset({ actor, personId, losesFactors: true, now });
    if (!plain.ok || !lost.ok) throw new Error('no link');
    expect((await signIn(PASSWORD)).ok).toBe(false);
    expect(await database.db.$count(sessions, eq(sessions.userId, personId))).toBe(0);
    const reset = (path: string) => resetPassword({ token: tokenOf(path), password: NEW_PASSWORD, now });
    expect(await reset(plain.value.path)).toMatchObject({ code: 'link-void' });
    expect((await reset(lost.value.path)).ok).toBe(true);
    expect((await signIn(NEW_PASSWORD)).ok).toBe(true);
  });

  it('links public profiles that are nobody else’s', async () => {
    const actor = await person('admin');
    const other = await person('reporter');
    const author = await createAuthor(database.db);
    expect((await linkAuthors({ actor, personId: other.id, authorIds: [author.id] })).ok).toBe(true);
    expect(await listFreeAuthors(actor, actor.id)).toEqual([]);
    expect(await linkAuthors({ actor, personId: actor.id, authorIds: [author.id] })).toMatchObject({
      code: 'taken',
    });
  });
});

describe.each(ROLES.filter((role) => role !== 'admin'))('a %s', (role) => {
  it('changes nobody, and is told so', async () => {
    const actor = await person(role);
    const other = await person('reporter');
    const before = await database.db.$count(auditLog);
    const personId = other.id;
    const outcomes = await Promise.all([
      changeRole({ actor, personId, role: 'admin', now }),
      deactivatePerson({ actor, personId, now }),
      reactivatePerson({ actor, personId, now }),
      endPersonSessions({ actor, personId }),
      offerReset({ actor, personId, losesFactors: true, now }),
      linkAuthors({ actor, personId, authorIds: [] }),
      invitePerson({ actor, email: 'x@desk.example', name: null, role: 'admin', language: 'ar', now }),
      renewInvitation({ actor, invitationId: 1, now }),
      voidInvitation({ actor, invitationId: 1 }),
    ]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await database.db.$count(auditLog)).toBe(before);
    expect(await listInvitations(actor, now)).toEqual([]);
    if (role !== 'chief') expect(await listPeople(actor, now)).toEqual([]);
  });
});

it('lets the command line invite', async () => {
  const actor = systemActor('command line');
  const invited = await invitePerson({
    actor,
    email: 'c@desk.example',
    name: null,
    role: 'admin',
    language: 'ar',
    now,
  });
  expect(invited.ok).toBe(true);
});
