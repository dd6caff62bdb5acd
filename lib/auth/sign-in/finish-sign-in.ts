import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { people } from '@/db/schema';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { deviceLabel } from '@/lib/auth/sign-in/describe-device';
import { deviceCookieName, KNOWN_DEVICE_S, newDeviceCookie } from '@/lib/auth/sign-in/known-device';
import { actorAtTheDoor, isKnownDevice, type SignInRequest } from '@/lib/auth/sign-in/sign-in-request';
import type { Edition } from '@/lib/i18n/editions';

export type SignInMethod = 'password' | 'password-code' | 'password-backup-code' | 'passkey';

/** A cookie that the action sets besides the library's own. */
export interface DeskCookie {
  name: string;
  value: string;
  maxAgeS: number;
}

export interface SignedIn {
  step: 'done';
  personId: string;
  language: Edition;
  cookies: DeskCookie[];
  /** The library's `Set-Cookie` headers; in actions they are set already. */
  setCookies: string[];
}

/** After somebody proved who he is: the audit line, and the cookie by which this device is known from now on. */
export async function finishSignIn(
  personId: string,
  method: SignInMethod,
  { headers, now }: SignInRequest,
  answered: Headers | null | undefined,
): Promise<SignedIn> {
  const db = database();
  const person = await db.query.people.findFirst({ where: eq(people.id, personId) });
  if (!person) throw new Error('Somebody signed in who is not there');
  const isKnown = await isKnownDevice(person.email, headers);
  await db.transaction(async (tx) => {
    await tx.update(people).set({ lastSeenAt: now }).where(eq(people.id, personId));
    await recordAudit(tx, {
      actor: actorAtTheDoor(person, headers),
      action: 'session.start',
      outcome: 'done',
      detail: { method, device: deviceLabel(headers.get('user-agent')), isNewDevice: !isKnown },
    });
  });
  return {
    step: 'done',
    personId,
    language: person.language,
    cookies: [
      {
        name: deviceCookieName(person.email),
        value: await newDeviceCookie(person.email),
        maxAgeS: KNOWN_DEVICE_S,
      },
    ],
    setCookies: answered?.getSetCookie() ?? [],
  };
}
