/** Signing in on real tables: who comes in, who does not, and that nobody can be locked out by a stranger. */
import { randomUUID } from 'node:crypto';
import type { AuthenticationResponseJSON } from '@simplewebauthn/browser';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { auditLog, passkeys, people, sessions, signInFailures } from '@/db/schema';
import { actorOf } from '@/lib/auth/current-actor';
import { createPersonWithPassword, SignInClient } from '@/tests/support/sign-in-client';
import { SoftwarePasskey } from '@/tests/support/software-passkey';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { totpCode } from '@/tests/support/totp-code';
import { PLACE_POLICY } from './attempt-rules';
import { beginAttempt } from './attempts';
import { authFor, authHeaders } from './auth';
import { confirmSecondStep } from './confirm-second-step';
import { beginPasswordAttempt } from './sign-in-request';
import { signInWithPasskey } from './sign-in-with-passkey';
import { signInWithPassword } from './sign-in-with-password';
import { signOut } from './sign-out';

const PASSWORD = 'حبر على ورق قديم';
const WRONG = 'ورق على حبر قديم';
const MINUTE_MS = 60_000;

let database: TestDatabase;
let owner: { id: string; email: string };

beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.delete(signInFailures);
  owner = await createPersonWithPassword(database, { password: PASSWORD });
});

const tryAs = (client: SignInClient, password: string, { email = owner.email, now = new Date() } = {}) =>
  signInWithPassword({ email, password }, client.request(now));

async function signInAt(client: SignInClient) {
  const outcome = await tryAs(client, PASSWORD);
  if (!outcome.ok || outcome.value.step !== 'done')
    throw new Error(`not signed in: ${JSON.stringify(outcome)}`);
  client.keep(outcome.value);
}

const lastAudit = async () =>
  (await database.db.query.auditLog.findMany({ orderBy: (log, { desc }) => desc(log.id), limit: 1 }))[0];

describe('password', () => {
  it('signs in, is asked who he is, and signs out; all of it audited', async () => {
    const client = new SignInClient({ address: '203.0.113.9' });
    await signInAt(client);
    expect(await lastAudit()).toMatchObject({
      action: 'session.start',
      outcome: 'done',
      personId: owner.id,
      ipAddress: '203.0.113.9',
      detail: { method: 'password', device: 'Firefox · Linux', isNewDevice: true },
    });
    expect(await actorOf(client.request().headers)).toMatchObject({ id: owner.id, ipAddress: '203.0.113.9' });
    const { sessionId } = (await actorOf(client.request().headers)) ?? { sessionId: '' };
    expect(await database.db.query.sessions.findFirst({ where: eq(sessions.id, sessionId) })).toMatchObject({
      ipAddress: '203.0.113.9',
    });
    await signOut(client.request().headers);
    expect(await actorOf(client.request().headers)).toBeNull();
    expect(await lastAudit()).toMatchObject({ action: 'session.end', personId: owner.id });
  });

  it.each(['localhost:3000', '127.0.0.1:4000', '192.168.1.5:3000', 'desk.example'])(
    'works at %s',
    async (host) => {
      const client = new SignInClient({ host });
      await signInAt(client);
      expect(await actorOf(client.request().headers)).toMatchObject({ id: owner.id });
    },
  );

  it('sets cookies for scripts of nobody, secure where the browser came by https', async () => {
    const { headers } = new SignInClient().request();
    const cookieOver = async (scheme: string) => {
      headers.set('x-forwarded-proto', scheme);
      const outcome = await signInWithPassword(
        { email: owner.email, password: PASSWORD },
        { headers, now: new Date() },
      );
      return outcome.ok
        ? outcome.value.setCookies.find((line) => line.startsWith('nashra.session_token='))
        : '';
    };
    expect(await cookieOver('https')).toMatch(/HttpOnly.*; Secure|; Secure.*HttpOnly/);
    expect(await cookieOver('http')).not.toMatch(/Secure/);
  });

  it('answers an unknown e-mail, a wrong password and somebody who left alike', async () => {
    const left = await createPersonWithPassword(database, { password: PASSWORD, isActive: false });
    const answers = [
      await tryAs(new SignInClient({ address: '198.51.100.1' }), WRONG),
      await tryAs(new SignInClient({ address: '198.51.100.2' }), WRONG, { email: 'nobody@desk.example' }),
      await tryAs(new SignInClient({ address: '198.51.100.3' }), PASSWORD, { email: left.email }),
    ];
    for (const answer of answers) expect(answer).toEqual({ ok: false, code: 'wrong', remaining: 4 });
  });

  it('never writes an unknown e-mail into the log, which may be a password in the wrong field', async () => {
    await tryAs(new SignInClient(), WRONG, { email: 'my-secret-password' });
    expect(JSON.stringify(await lastAudit())).not.toContain('my-secret-password');
    expect(await lastAudit()).toMatchObject({ action: 'session.refuse', ipAddress: '203.0.113.1' });
  });

  it('takes an equal time for an unknown e-mail and a wrong password', async () => {
    const measure = async (email: string, round: number) => {
      const start = performance.now();
      await tryAs(new SignInClient({ address: `198.51.100.${50 + round}` }), WRONG, { email });
      return performance.now() - start;
    };
    let known = Number.POSITIVE_INFINITY;
    let unknown = Number.POSITIVE_INFINITY;
    const ratio = () => Math.min(known, unknown) / Math.max(known, unknown);
    // In turn, and the quickest of each: other work on the machine can only make a round slower.
    for (let round = 0; round < 12 && (round < 4 || ratio() < 0.3); round += 1) {
      known = Math.min(known, await measure(owner.email, round));
      unknown = Math.min(unknown, await measure('nobody@desk.example', round));
    }
    // Without the hash of a stranger's password it would be a hundredth.
    expect(ratio()).toBeGreaterThan(0.3);
  });

  it('ends what somebody could do the moment he leaves', async () => {
    const client = new SignInClient();
    await signInAt(client);
    await database.db.update(people).set({ isActive: false }).where(eq(people.id, owner.id));
    expect(await actorOf(client.request().headers)).toBeNull();
  });
});

describe('pauses', () => {
  it('come after five failures from one place, and hold for the right password too', async () => {
    const guesser = new SignInClient({ address: '198.51.100.7' });
    const now = new Date();
    for (const remaining of [4, 3, 2, 1])
      expect(await tryAs(guesser, WRONG, { now })).toEqual({ ok: false, code: 'wrong', remaining });
    const until = new Date(now.getTime() + 15 * MINUTE_MS);
    expect(await tryAs(guesser, WRONG, { now })).toEqual({ ok: false, code: 'locked', until });
    expect(await tryAs(guesser, PASSWORD, { now })).toEqual({ ok: false, code: 'locked', until });
    expect((await tryAs(guesser, PASSWORD, { now: until })).ok).toBe(true);
  });

  it('never reach the owner: elsewhere, or on a device he has used, even from the guesser’s own place', async () => {
    const address = '198.51.100.7';
    const known = new SignInClient({ address });
    await signInAt(known);
    const guesser = new SignInClient({ address });
    for (let tries = 0; tries < 8; tries += 1) await tryAs(guesser, WRONG);
    expect(await tryAs(guesser, PASSWORD)).toMatchObject({ code: 'locked' });
    expect((await tryAs(known, PASSWORD)).ok).toBe(true);
    expect((await tryAs(new SignInClient({ address: '203.0.113.200' }), PASSWORD)).ok).toBe(true);
  });

  it('cannot be escaped by a forged or another person’s device', async () => {
    const address = '198.51.100.9';
    const other = await createPersonWithPassword(database, { password: PASSWORD });
    const borrowed = new SignInClient({ address });
    const outcome = await tryAs(borrowed, PASSWORD, { email: other.email });
    if (!outcome.ok || outcome.value.step !== 'done') throw new Error('not signed in');
    const [device] = outcome.value.cookies;
    const forger = new SignInClient({ address });
    const name = `nashra.device.${'0'.repeat(16)}`;
    forger.keep({ setCookies: [], cookies: [{ name, value: device?.value ?? '' }] });
    for (let tries = 0; tries < 5; tries += 1) await tryAs(forger, WRONG);
    expect(await tryAs(new SignInClient({ address }), PASSWORD)).toMatchObject({ code: 'locked' });
  });

  it('let a hundred guesses at once get no further than five', async () => {
    const counter = { what: 'place|x|y', policy: { ...PLACE_POLICY, limit: 5 } };
    const now = new Date();
    const attempts = await Promise.all(
      Array.from({ length: 100 }, () => beginAttempt(database.db, [counter], now)),
    );
    expect(attempts.filter(({ isAllowed }) => isAllowed)).toHaveLength(5);
  });

  it('hold a place that tries many e-mails, and let its successes not wipe its failures', async () => {
    const address = '198.51.100.20';
    const now = new Date();
    const knock = (email: string) => beginPasswordAttempt(email, new SignInClient({ address }).request(now));
    for (let tries = 0; tries < PLACE_POLICY.limit - 1; tries += 1)
      expect((await knock(`n${tries}@desk.example`)).isAllowed).toBe(true);
    expect((await tryAs(new SignInClient({ address }), PASSWORD, { now })).ok).toBe(true);
    expect(await knock('last@desk.example')).toMatchObject({ isAllowed: true, remaining: 0 });
    expect(await tryAs(new SignInClient({ address }), PASSWORD, { now })).toMatchObject({ code: 'locked' });
  });
});

describe('second step', () => {
  async function enrol() {
    const client = new SignInClient();
    await signInAt(client);
    const { headers } = client.request();
    const { api } = await authFor(headers);
    const enabled = await api.enableTwoFactor({
      body: { password: PASSWORD },
      headers: authHeaders(headers),
    });
    if (!('totpURI' in enabled)) throw new Error('no secret');
    const { totpURI, backupCodes } = enabled;
    await api.verifyTOTP({ body: { code: totpCode(totpURI) }, headers: authHeaders(headers) });
    return { totpURI, backupCodes };
  }

  async function firstStep(client: SignInClient) {
    const outcome = await tryAs(client, PASSWORD);
    if (!outcome.ok || outcome.value.step !== 'code') throw new Error('no code was asked for');
    client.keep(outcome.value);
  }

  const step = (client: SignInClient, code: string, isBackupCode = false) =>
    confirmSecondStep({ code, isBackupCode, trustsDevice: false }, client.request());

  it('asks for a code, in whatever digits, and gives no session before', async () => {
    const { totpURI } = await enrol();
    const client = new SignInClient({ address: '203.0.113.77' });
    const before = await database.db.$count(sessions);
    await firstStep(client);
    expect(await database.db.$count(sessions)).toBe(before);
    expect(await actorOf(client.request().headers)).toBeNull();
    expect(await step(client, '000000')).toMatchObject({ code: 'wrong' });
    const arabic = totpCode(totpURI).replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '');
    const outcome = await step(client, ` ${arabic} `);
    if (!outcome.ok) throw new Error(outcome.code);
    client.keep(outcome.value);
    expect(await actorOf(client.request().headers)).toMatchObject({ id: owner.id });
  });

  it('takes a code once only', async () => {
    const { totpURI } = await enrol();
    const code = totpCode(totpURI);
    const [one, two] = [new SignInClient(), new SignInClient()];
    await firstStep(one);
    await firstStep(two);
    expect((await step(one, code)).ok).toBe(true);
    expect(await step(two, code)).toMatchObject({ code: 'wrong' });
  });

  it('takes each backup code once, with or without its dash', async () => {
    const { backupCodes } = await enrol();
    const code = backupCodes[0] ?? '';
    const client = new SignInClient();
    await firstStep(client);
    expect((await step(client, code.replace('-', ''), true)).ok).toBe(true);
    await firstStep(client);
    expect(await step(client, code, true)).toMatchObject({ code: 'wrong' });
  });

  it('pauses strangers who know the password, all together, and not the owner’s device', async () => {
    const { backupCodes } = await enrol();
    const known = new SignInClient();
    await firstStep(known);
    const done = await step(known, backupCodes[0] ?? '', true);
    if (!done.ok) throw new Error(done.code);
    known.keep(done.value);
    for (let tries = 0; tries < 5; tries += 1) {
      const stranger = new SignInClient({ address: `198.51.100.${tries}` });
      await firstStep(stranger);
      await step(stranger, '000000');
    }
    const stranger = new SignInClient({ address: '198.51.100.99' });
    await firstStep(stranger);
    expect(await step(stranger, backupCodes[1] ?? '', true)).toMatchObject({ code: 'locked' });
    await firstStep(known);
    expect((await step(known, backupCodes[1] ?? '', true)).ok).toBe(true);
  });

  it('knows nobody without the first step, nor with a forged one', async () => {
    const client = new SignInClient();
    expect(await step(client, '123456')).toEqual({ ok: false, code: 'expired' });
    client.keep({ setCookies: ['nashra.two_factor=2fa-x.AAAA; Path=/'] });
    expect(await step(client, '123456')).toEqual({ ok: false, code: 'expired' });
    expect(await database.db.$count(auditLog)).toBeGreaterThan(0);
  });
});

describe('a passkey', () => {
  async function answerOf(device: SoftwarePasskey, client: SignInClient, isVerified: boolean) {
    const { headers } = client.request();
    const { api } = await authFor(headers);
    const begun = await api.generatePasskeyAuthenticationOptions({
      headers: authHeaders(headers),
      returnHeaders: true,
    });
    client.keep({ setCookies: begun.headers.getSetCookie() });
    return device.sign(begun.response.challenge, { origin: 'http://desk.example', isVerified });
  }

  it('signs in whom the device has verified, and not who only touched it', async () => {
    const device = new SoftwarePasskey('desk.example');
    await database.db.insert(passkeys).values({
      id: randomUUID(),
      userId: owner.id,
      ...device.stored(),
    });
    const finder = new SignInClient();
    const touched = await answerOf(device, finder, false);
    expect(await signInWithPasskey(touched, finder.request())).toEqual({ ok: false, code: 'wrong' });
    expect(await lastAudit()).toMatchObject({ action: 'session.refuse', detail: { reason: 'passkey' } });
    expect(await database.db.$count(sessions, eq(sessions.userId, owner.id))).toBe(0);

    const client = new SignInClient();
    const verified = await answerOf(device, client, true);
    const outcome = await signInWithPasskey(verified, client.request());
    if (!outcome.ok) throw new Error('not signed in');
    client.keep(outcome.value);
    expect(await actorOf(client.request().headers)).toMatchObject({ id: owner.id });
  });

  it('nobody was asked for is refused without a word in the log, which anybody could fill so', async () => {
    const before = await database.db.$count(auditLog);
    const response = { id: 'x', rawId: 'x', type: 'public-key' } as AuthenticationResponseJSON;
    expect(await signInWithPasskey(response, new SignInClient().request())).toEqual({
      ok: false,
      code: 'wrong',
    });
    expect(await database.db.$count(auditLog)).toBe(before);
    // Counted by place all the same.
    expect(await database.db.$count(signInFailures)).toBe(1);
  });
});
