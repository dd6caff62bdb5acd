import { randomUUID } from 'node:crypto';
import type { Database } from '@/db/client';
import { people } from '@/db/schema';
import type { PersonActor } from '@/lib/auth/actor';
import type { Role } from '@/lib/auth/roles';

/** Somebody signed in, for rules that ask no database; his id is his role. */
export const actorWho = (role: Role): PersonActor => ({
  kind: 'person',
  id: role,
  name: role,
  email: `${role}@desk.example`,
  role,
  language: 'ar',
  sessionId: 's',
  ipAddress: null,
});

/** A person of the desk in the database, as use cases are given him. */
export async function createActor(db: Database, role: Role, name = 'مريم الزين'): Promise<PersonActor> {
  const id = randomUUID();
  const actor = { ...actorWho(role), id, name, email: `${id}@desk.example` };
  await db.insert(people).values({ id, name, email: actor.email, emailVerified: true, role });
  return actor;
}
