import 'server-only';
import { createHash } from 'node:crypto';
import { isAPIError } from 'better-auth/api';
import { and, eq, gt, lt } from 'drizzle-orm';
import { type Database, database } from '@/db/client';
import { people, rateLimits, verifications } from '@/db/schema';
import { toLatinDigits } from '@/lib/arabic/digits';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { readSignedCookie, SECOND_STEP_COOKIE } from '@/lib/auth/read-cookie';
import { authFor, authHeaders, signInKey } from '@/lib/auth/sign-in/auth';
import { finishSignIn, type SignedIn } from '@/lib/auth/sign-in/finish-sign-in';
import { actorAtTheDoor, beginCodeAttempt, type SignInRequest } from '@/lib/auth/sign-in/sign-in-request';

export type SecondStepOutcome =
  | { ok: true; value: SignedIn }
  | { ok: false; code: 'wrong'; remaining: number }
  | { ok: false; code: 'locked'; until: Date }
  /** The first step is ten minutes old, was used, or was never taken. */
  | { ok: false; code: 'expired' };

/** A code is valid for three steps of 30 s and is good for one sign-in only (RFC 6238 §5.2). */
const CODE_LIFE_MS = 3 * 30_000;

/** Who has given the right password in this browser and owes a code, or null. */
export async function getPendingPerson({ headers, now }: SignInRequest) {
  const identifier = readSignedCookie(headers, SECOND_STEP_COOKIE, await signInKey());
  if (!identifier) return null;
  const db = database();
  const challenge = await db.query.verifications.findFirst({
    where: and(eq(verifications.identifier, identifier), gt(verifications.expiresAt, now)),
  });
  if (!challenge) return null;
  return (await db.query.people.findFirst({ where: eq(people.id, challenge.value) })) ?? null;
}

/** The second step: a code of the authenticator app, in whatever digits, or one of the backup codes. */
export async function confirmSecondStep(
  input: { code: string; isBackupCode: boolean; trustsDevice: boolean },
  request: SignInRequest,
): Promise<SecondStepOutcome> {
  const person = await getPendingPerson(request);
  if (!person) return { ok: false, code: 'expired' };
  const attempt = await beginCodeAttempt(person, request);
  if (!attempt.isAllowed) return { ok: false, code: 'locked', until: attempt.until };
  const answer = await verify(person.id, input, request);
  if (!answer) {
    await recordAudit(database(), {
      actor: actorAtTheDoor(person, request.headers),
      action: 'session.refuse',
      outcome: 'refused',
      detail: { reason: input.isBackupCode ? 'backup-code' : 'code', isPaused: attempt.pausedUntil !== null },
    });
    return attempt.pausedUntil
      ? { ok: false, code: 'locked', until: attempt.pausedUntil }
      : { ok: false, code: 'wrong', remaining: attempt.remaining };
  }
  await attempt.succeeded();
  const method = input.isBackupCode ? 'password-backup-code' : 'password-code';
  return { ok: true, value: await finishSignIn(person.id, method, request, answer.headers) };
}

async function verify(
  personId: string,
  { code, isBackupCode, trustsDevice }: { code: string; isBackupCode: boolean; trustsDevice: boolean },
  { headers, now }: SignInRequest,
) {
  const { api } = await authFor(headers);
  const call = { headers: authHeaders(headers), returnHeaders: true as const };
  const tidy = isBackupCode ? tidyBackupCode(code) : toLatinDigits(code).replace(/\D/g, '');
  if (!isBackupCode && !(await claimCode(database(), personId, tidy, now))) return null;
  const body = { code: tidy, trustDevice: trustsDevice };
  return (isBackupCode ? api.verifyBackupCode({ ...call, body }) : api.verifyTOTP({ ...call, body })).catch(
    (error: unknown) => {
      if (isAPIError(error) && error.statusCode < 500) return null;
      throw error;
    },
  );
}

/** «aB3dE f6H7i», «aB3dEf6H7i» → `aB3dE-f6H7i`, as the codes were given out. */
function tidyBackupCode(code: string): string {
  const plain = toLatinDigits(code).replace(/[^a-z0-9]/gi, '');
  return `${plain.slice(0, 5)}-${plain.slice(5)}`;
}

/** Whether this code of this person is used for the first time; of two at once, one. */
async function claimCode(db: Database, personId: string, code: string, now: Date): Promise<boolean> {
  const key = createHash('sha256').update(`code|${personId}|${code}`).digest('hex');
  const claimed = await db
    .insert(rateLimits)
    .values({ id: key, key, count: 1, lastRequest: now.getTime() })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: { lastRequest: now.getTime() },
      setWhere: lt(rateLimits.lastRequest, now.getTime() - CODE_LIFE_MS),
    })
    .returning({ key: rateLimits.key });
  return claimed.length > 0;
}
