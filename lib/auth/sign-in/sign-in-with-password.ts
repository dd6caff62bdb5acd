import 'server-only';
import { isAPIError } from 'better-auth/api';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { people } from '@/db/schema';
import { systemActor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { clientAddress } from '@/lib/auth/request-origin';
import { authFor, authHeaders } from '@/lib/auth/sign-in/auth';
import { deviceLabel } from '@/lib/auth/sign-in/describe-device';
import { finishSignIn, type SignedIn } from '@/lib/auth/sign-in/finish-sign-in';
import { actorAtTheDoor, beginPasswordAttempt, type SignInRequest } from '@/lib/auth/sign-in/sign-in-request';

export type PasswordOutcome =
  | { ok: true; value: SignedIn | { step: 'code'; setCookies: string[] } }
  /** `remaining`: tries before a pause. The same for an unknown e-mail, a wrong password, and who left. */
  | { ok: false; code: 'wrong'; remaining: number }
  | { ok: false; code: 'locked'; until: Date };

/**
 * The first step of signing in. Whether there is such a person shows neither in words nor in time: the library
 * hashes the password of a stranger too.
 */
export async function signInWithPassword(
  input: { email: string; password: string },
  request: SignInRequest,
): Promise<PasswordOutcome> {
  const email = input.email.trim().toLowerCase();
  const attempt = await beginPasswordAttempt(email, request);
  if (!attempt.isAllowed) return { ok: false, code: 'locked', until: attempt.until };
  const auth = await authFor(request.headers);
  const answer = await auth.api
    .signInEmail({
      body: { email, password: input.password },
      headers: authHeaders(request.headers),
      returnHeaders: true,
    })
    .catch((error: unknown) => {
      if (isAPIError(error) && error.statusCode < 500) return null;
      throw error;
    });
  if (!answer) {
    await recordRefusal(email, request, attempt.pausedUntil !== null);
    return attempt.pausedUntil
      ? { ok: false, code: 'locked', until: attempt.pausedUntil }
      : { ok: false, code: 'wrong', remaining: attempt.remaining };
  }
  await attempt.succeeded();
  const { response, headers } = answer;
  if (!response.user) return { ok: true, value: { step: 'code', setCookies: headers.getSetCookie() } };
  return { ok: true, value: await finishSignIn(response.user.id, 'password', request, headers) };
}

/** Who is unknown is written down without a name: people type passwords into the wrong field. */
async function recordRefusal(email: string, { headers }: SignInRequest, isPaused: boolean): Promise<void> {
  const db = database();
  const person = await db.query.people.findFirst({ where: eq(people.email, email) });
  await recordAudit(db, {
    actor: person ? actorAtTheDoor(person, headers) : systemActor('sign-in'),
    action: 'session.refuse',
    outcome: 'refused',
    ipAddress: clientAddress(headers),
    detail: {
      reason: person ? (person.isActive ? 'password' : 'inactive') : 'unknown',
      isPaused,
      device: deviceLabel(headers.get('user-agent')),
    },
  });
}
