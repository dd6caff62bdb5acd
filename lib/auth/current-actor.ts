import 'server-only';
import { eq } from 'drizzle-orm';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { database } from '@/db/client';
import { people } from '@/db/schema';
import type { PersonActor } from '@/lib/auth/actor';
import { auth } from '@/lib/auth/auth';
import { type Action, can } from '@/lib/auth/permissions';

/** Who is signed in to the desk, read once a request; null when nobody, or somebody who left. */
export const getCurrentActor = cache(async (): Promise<PersonActor | null> => actorOf(await headers()));

/** The same for route handlers that hold their request. */
export async function actorOf(requestHeaders: Headers): Promise<PersonActor | null> {
  const session = await (await auth()).api.getSession({ headers: requestHeaders });
  if (!session) return null;
  // The role is asked of the database each time: someone demoted or let go is so at once.
  const person = await database().query.people.findFirst({ where: eq(people.id, session.user.id) });
  if (!person?.isActive) return null;
  return {
    kind: 'person',
    id: person.id,
    name: person.name,
    email: person.email,
    role: person.role,
    language: person.language,
    sessionId: session.session.id,
    ipAddress: requestHeaders.get('x-forwarded-for'),
  };
}

/** For pages of the desk: sends who is not signed in to the sign-in page, which leads back to `path`. */
export async function requireActor(path: string): Promise<PersonActor> {
  const actor = await getCurrentActor();
  if (!actor) redirect(`/admin/sign-in?next=${encodeURIComponent(path)}`);
  return actor;
}

/** For pages of the desk that only some may see: null says that the page is not for this person. */
export async function requireActorWho(action: Action, path: string): Promise<PersonActor | null> {
  const actor = await requireActor(path);
  return can(actor, action) ? actor : null;
}
