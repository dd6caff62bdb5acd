import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Executor } from '@/db/client';
import { people } from '@/db/schema';
import type { Role } from '@/lib/auth/roles';
import type { Edition } from '@/lib/i18n/editions';
import { setPassword } from './make-password';

export interface NewPerson {
  name: string;
  email: string;
  role: Role;
  language: Edition;
  password: string;
}

/** @returns the row, or null when somebody has this e-mail already */
export async function createPerson(executor: Executor, { password, ...person }: NewPerson, now: Date) {
  const [row] = await executor
    .insert(people)
    .values({ id: randomUUID(), ...person, emailVerified: true, createdAt: now, updatedAt: now })
    .onConflictDoNothing({ target: people.email })
    .returning();
  if (row) await setPassword(executor, row.id, password, now);
  return row ?? null;
}
