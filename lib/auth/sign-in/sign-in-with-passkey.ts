import 'server-only';
import type { AuthenticationResponseJSON } from '@simplewebauthn/browser';
import { isAPIError } from 'better-auth/api';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { passkeys, people } from '@/db/schema';
import { systemActor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { clientAddress } from '@/lib/auth/request-origin';
import { authFor, authHeaders } from '@/lib/auth/sign-in/auth';
import { finishSignIn, type SignedIn } from '@/lib/auth/sign-in/finish-sign-in';
import {
  actorAtTheDoor,
  beginCeremony,
  beginPasskeyAnswer,
  type SignInRequest,
} from '@/lib/auth/sign-in/sign-in-request';

/** What the browser signs with a passkey of any person; null when this place asks too often. */
export async function beginPasskeySignIn(request: SignInRequest) {
  if (!(await beginCeremony(request)).isAllowed) return null;
  const { api } = await authFor(request.headers);
  const options = await api.generatePasskeyAuthenticationOptions({ headers: authHeaders(request.headers) });
  // The library only prefers it, and an authenticator may then do without.
  return { ...options, userVerification: 'required' as const };
}

/**
 * Signs in by a passkey alone: it is two factors in itself, a device and a finger or a number, of which the answer
 * must tell (auth.ts).
 * Failures are counted by place, as those of passwords are over all e-mail addresses.
 * @param response the browser's answer, as JSON
 */
export async function signInWithPasskey(
  response: AuthenticationResponseJSON,
  request: SignInRequest,
): Promise<{ ok: true; value: SignedIn } | { ok: false; code: 'wrong' }> {
  const attempt = await beginPasskeyAnswer(request);
  if (!attempt.isAllowed) return { ok: false, code: 'wrong' };
  const { api } = await authFor(request.headers);
  const answer = await api
    .verifyPasskeyAuthentication({
      body: { response },
      headers: authHeaders(request.headers),
      returnHeaders: true,
    })
    .catch(async (error: unknown) => {
      // Somebody inactive ends here as well: his session is refused (lib/auth/sign-in/auth.ts).
      if (!isAPIError(error)) throw error;
      // Nobody was asked to sign anything: there is nothing to remember of it, for ever, in the log.
      if (error.body?.code !== 'CHALLENGE_NOT_FOUND') await recordRefusal(response, request);
      return null;
    });
  if (!answer) return { ok: false, code: 'wrong' };
  await attempt.succeeded();
  return {
    ok: true,
    value: await finishSignIn(answer.response.user.id, 'passkey', request, answer.headers),
  };
}

async function recordRefusal({ id }: AuthenticationResponseJSON, { headers }: SignInRequest): Promise<void> {
  const db = database();
  const [known] = await db
    .select({ person: people })
    .from(passkeys)
    .innerJoin(people, eq(people.id, passkeys.userId))
    .where(eq(passkeys.credentialID, String(id)))
    .limit(1);
  await recordAudit(db, {
    actor: known ? actorAtTheDoor(known.person, headers) : systemActor('sign-in'),
    action: 'session.refuse',
    outcome: 'refused',
    ipAddress: clientAddress(headers),
    detail: { reason: known?.person.isActive === false ? 'inactive' : 'passkey' },
  });
}
