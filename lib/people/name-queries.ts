import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { people } from '@/db/schema';

export interface PersonName {
  id: string;
  name: string;
}

/** The people of the desk by name, for choosing one; those who left are not among them. */
export function listPeopleNames(): Promise<PersonName[]> {
  return database()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(eq(people.isActive, true))
    .orderBy(asc(people.name));
}
