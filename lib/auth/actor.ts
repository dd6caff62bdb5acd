import type { Role } from '@/lib/auth/roles';
import type { Edition } from '@/lib/i18n/editions';

/** Somebody signed in to the desk. */
export interface PersonActor {
  kind: 'person';
  id: string;
  name: string;
  email: string;
  role: Role;
  /** The language of the desk for this person. */
  language: Edition;
  sessionId: string;
  /** As the press saw it; for the audit log only. */
  ipAddress: string | null;
}

/** A person who acts, from his row. */
export const personActor = (
  { id, name, email, role, language }: Pick<PersonActor, 'id' | 'name' | 'email' | 'role' | 'language'>,
  from: Pick<PersonActor, 'sessionId' | 'ipAddress'>,
): PersonActor => ({ kind: 'person', id, name, email, role, language, ...from });

/** The queue, an import, the command line: allowed everything, named in the audit log. */
export interface SystemActor {
  kind: 'system';
  /** What acts: `queue`, `import`, `command line`. */
  name: string;
}

export type Actor = PersonActor | SystemActor;

export const systemActor = (name: string): SystemActor => ({ kind: 'system', name });

/** The person's id, or null for the system: what `created_by_id` and its like keep. */
export const personIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null);
