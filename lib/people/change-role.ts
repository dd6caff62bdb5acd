import 'server-only';
import { eq } from 'drizzle-orm';
import { people } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import type { Role } from '@/lib/auth/roles';
import { changePerson, hasOtherAdmin } from './manage-person';
import { voidLinksMadeBy } from './one-time-link';

/**
 * Gives a person another role, which holds at the next request. The last administrator keeps his; one who is no
 * administrator any more leaves no open invitation or reset behind.
 */
export const changeRole = ({
  actor,
  personId,
  role,
  now,
}: {
  actor: Actor;
  personId: string;
  role: Role;
  now: Date;
}) =>
  changePerson<null>({ actor, personId, action: 'person.change-role' }, async (tx, person) => {
    const isDemoted = person.role === 'admin' && role !== 'admin' && person.isActive;
    if (isDemoted && !(await hasOtherAdmin(tx, personId))) return { ok: false, code: 'last-admin' };
    await tx.update(people).set({ role, updatedAt: now }).where(eq(people.id, personId));
    if (isDemoted) await voidLinksMadeBy(tx, personId);
    return { ok: true, value: null, detail: { from: person.role, to: role } };
  });
