import 'server-only';
import { database } from '@/db/client';
import type { people } from '@/db/schema';
import { type PersonActor, personActor } from '@/lib/auth/actor';
import { readCookie } from '@/lib/auth/read-cookie';
import { addressGroup, clientAddress } from '@/lib/auth/request-origin';
import { PERSON_POLICY, PLACE_POLICY } from '@/lib/auth/sign-in/attempt-rules';
import { type Attempt, beginAttempt, type CountedBy } from '@/lib/auth/sign-in/attempts';
import { deviceCookieName, readDeviceCookie } from '@/lib/auth/sign-in/known-device';

/** A request of somebody who wants to come in. */
export interface SignInRequest {
  headers: Headers;
  now: Date;
}

type PersonRow = typeof people.$inferSelect;

/** A person who is not signed in yet, as the audit log names him. */
export const actorAtTheDoor = (person: PersonRow, headers: Headers): PersonActor =>
  personActor(person, { sessionId: '', ipAddress: clientAddress(headers) });

/** Whether this browser has been signed in by this person before. */
export const isKnownDevice = async (email: string, headers: Headers): Promise<boolean> =>
  (await readDeviceCookie(email, readCookie(headers, deviceCookieName(email)))) !== null;

/**
 * Counts an attempt to sign in as `email`. A known device has a count of its own; other devices are counted by
 * e-mail and place, and by place over all e-mails. So a stranger's failures pause nobody but the stranger.
 */
export async function beginPasswordAttempt(email: string, { headers, now }: SignInRequest): Promise<Attempt> {
  const place = addressGroup(clientAddress(headers));
  const device = await readDeviceCookie(email, readCookie(headers, deviceCookieName(email)));
  if (device) {
    const own = await beginAttempt(
      database(),
      [{ what: `device|${email}|${device.nonce}`, policy: PERSON_POLICY }],
      now,
    );
    // A device that is paused is treated like any other.
    if (own.isAllowed) return own;
  }
  return beginAttempt(
    database(),
    [
      { what: `place|${email}|${place}`, policy: PERSON_POLICY },
      { what: `place|${place}`, policy: PLACE_POLICY, isShared: true },
    ],
    now,
  );
}

/**
 * Counts a code of the second step. Whoever gets here knows the password: all strange devices share one count,
 * so that a million codes cannot be tried from a million places; known devices keep their own.
 */
export async function beginCodeAttempt(
  person: { id: string; email: string },
  { headers, now }: SignInRequest,
): Promise<Attempt> {
  const device = await readDeviceCookie(person.email, readCookie(headers, deviceCookieName(person.email)));
  const counter: CountedBy = {
    what: device ? `code|${person.id}|${device.nonce}` : `code|${person.id}`,
    policy: PERSON_POLICY,
  };
  return beginAttempt(database(), [counter], now);
}

/** Counts a password that somebody who is signed in gives once more: a found, open desk is no way to guess it. */
export const beginConfirmation = (actor: PersonActor, now: Date): Promise<Attempt> =>
  beginAttempt(database(), [{ what: `confirm|${actor.id}|${actor.sessionId}`, policy: PERSON_POLICY }], now);

/** Counts the beginning of a passkey ceremony, each of which keeps a row for five minutes. */
export const beginCeremony = ({ headers, now }: SignInRequest): Promise<Attempt> =>
  beginAttempt(
    database(),
    [{ what: `passkey|${addressGroup(clientAddress(headers))}`, policy: PLACE_POLICY }],
    now,
  );

/** Counts the answer to one: each that fails is written into the log, which nobody can shorten. */
export const beginPasskeyAnswer = ({ headers, now }: SignInRequest): Promise<Attempt> =>
  beginAttempt(
    database(),
    [
      {
        what: `passkey-answer|${addressGroup(clientAddress(headers))}`,
        policy: PLACE_POLICY,
        isShared: true,
      },
    ],
    now,
  );
