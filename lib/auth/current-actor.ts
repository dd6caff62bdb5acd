import 'server-only';
import { and, eq, gt } from 'drizzle-orm';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { database } from '@/db/client';
import { people, sessions } from '@/db/schema';
import { type PersonActor, personActor } from '@/lib/auth/actor';
import { type Action, can } from '@/lib/auth/permissions';
import { hasSessionCookie } from '@/lib/auth/read-cookie';
import { clientAddress } from '@/lib/auth/request-origin';
import { authFor, authHeaders } from '@/lib/auth/sign-in/auth';

/** A session is written down as used at most this often. */
const SEEN_EVERY_MS = 60_000;

/** Who is signed in to the desk, read once a request; null when nobody, or somebody who left. */
export const getCurrentActor = cache(async (): Promise<PersonActor | null> => {
  const seen = new Headers(await headers());
  // After an action that renewed the session, the page is rendered in the same request: `headers` still
  // hold the cookie that came, `cookies` the one that was set.
  seen.set('cookie', (await cookies()).toString());
  return actorOf(seen);
});

/** The same for route handlers that hold their request. */
export async function actorOf(requestHeaders: Headers): Promise<PersonActor | null> {
  if (!hasSessionCookie(requestHeaders)) return null;
  const { api } = await authFor(requestHeaders);
  const found = await api.getSession({ headers: authHeaders(requestHeaders) });
  if (!found) return null;
  // The role is asked of the database each time: someone demoted or let go is so at once.
  const person = await database().query.people.findFirst({ where: eq(people.id, found.user.id) });
  if (!person?.isActive) return null;
  const ipAddress = clientAddress(requestHeaders);
  await markSeen(found.session, person, requestHeaders, ipAddress);
  return personActor(person, { sessionId: found.session.id, ipAddress });
}

/** Whether somebody who was let in is still signed in; looking does not count as using the session. */
export async function isStillSignedIn({ sessionId }: Pick<PersonActor, 'sessionId'>): Promise<boolean> {
  const found = await database().query.sessions.findFirst({
    columns: { id: true },
    where: and(eq(sessions.id, sessionId), gt(sessions.expiresAt, new Date())),
  });
  return found !== undefined;
}

/** When and from where a session was used last, for its owner to judge. */
async function markSeen(
  session: { id: string; updatedAt: Date },
  person: { id: string; lastSeenAt: Date | null },
  requestHeaders: Headers,
  ipAddress: string | null,
): Promise<void> {
  const now = new Date();
  const recently = new Date(now.getTime() - SEEN_EVERY_MS);
  const db = database();
  if (session.updatedAt < recently)
    await db
      .update(sessions)
      .set({ updatedAt: now, ipAddress, userAgent: requestHeaders.get('user-agent') })
      .where(eq(sessions.id, session.id));
  if (person.lastSeenAt === null || person.lastSeenAt < recently)
    await db.update(people).set({ lastSeenAt: now }).where(eq(people.id, person.id));
}

/**
 * For pages and layouts of the desk: sends who is not signed in to the sign-in page, which leads back to the
 * address that was asked for (proxy.ts names it; `path` where it does not).
 */
export async function requireActor(path: string): Promise<PersonActor> {
  const actor = await getCurrentActor();
  if (actor) return actor;
  const wanted = (await headers()).get('x-desk-path') ?? path;
  redirect(`/admin/sign-in?next=${encodeURIComponent(wanted)}`);
}

/** For pages of the desk that only some may see: null says that the page is not for this person. */
export async function requireActorWho(action: Action, path: string): Promise<PersonActor | null> {
  const actor = await requireActor(path);
  return can(actor, action) ? actor : null;
}
