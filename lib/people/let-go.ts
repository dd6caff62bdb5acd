import 'server-only';
import { eq } from 'drizzle-orm';
import { oneTimeLinks, people, previewLinks, sessions } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { changePerson, hasOtherAdmin } from './manage-person';
import { voidLinksMadeBy } from './one-time-link';

interface Change {
  actor: Actor;
  personId: string;
  now: Date;
}

/** Closes the desk to a person: no session goes on, no link to him or made by him opens, previews' included. His name stays on what he wrote. */
export const deactivatePerson = ({ actor, personId, now }: Change) =>
  changePerson<null>({ actor, personId, action: 'person.deactivate' }, async (tx, person) => {
    if (actor.kind === 'person' && actor.id === personId) return { ok: false, code: 'yourself' };
    if (person.role === 'admin' && !(await hasOtherAdmin(tx, personId)))
      return { ok: false, code: 'last-admin' };
    await tx.update(people).set({ isActive: false, updatedAt: now }).where(eq(people.id, personId));
    await tx.delete(sessions).where(eq(sessions.userId, personId));
    await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.personId, personId));
    await voidLinksMadeBy(tx, personId);
    await tx.delete(previewLinks).where(eq(previewLinks.personId, personId));
    return { ok: true, value: null };
  });

export const reactivatePerson = ({ actor, personId, now }: Change) =>
  changePerson<null>({ actor, personId, action: 'person.reactivate' }, async (tx) => {
    await tx.update(people).set({ isActive: true, updatedAt: now }).where(eq(people.id, personId));
    return { ok: true, value: null };
  });

/** Ends all sessions of a person, on every device. */
export const endPersonSessions = ({ actor, personId }: Omit<Change, 'now'>) =>
  changePerson<{ ended: number }>({ actor, personId, action: 'person.end-sessions' }, async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(eq(sessions.userId, personId))
      .returning({ id: sessions.id });
    return { ok: true, value: { ended: ended.length }, detail: { ended: ended.length } };
  });
