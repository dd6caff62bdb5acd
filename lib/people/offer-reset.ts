import 'server-only';
import { and, eq } from 'drizzle-orm';
import { oneTimeLinks, passkeys, people, sessions, twoFactors } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { personIdOf } from '@/lib/auth/actor';
import { voidPassword } from './make-password';
import { changePerson } from './manage-person';
import { linkPath, makeLink } from './one-time-link';

export interface OfferedLink {
  /** Path of the link on this site. */
  path: string;
  email: string;
  name: string;
}

/**
 * A link by which a person sets a new password, in place of any earlier one.
 * @param losesFactors the phone or key is lost or in wrong hands: second factors, passkeys, the old password
 *   and all sessions end at once, and the link is the only way in
 */
export const offerReset = ({
  actor,
  personId,
  losesFactors,
  now,
}: {
  actor: Actor;
  personId: string;
  losesFactors: boolean;
  now: Date;
}) =>
  changePerson<OfferedLink, 'inactive'>({ actor, personId, action: 'person.reset' }, async (tx, person) => {
    if (!person.isActive) return { ok: false, code: 'inactive' };
    await tx
      .delete(oneTimeLinks)
      .where(and(eq(oneTimeLinks.personId, personId), eq(oneTimeLinks.kind, 'password_reset')));
    if (losesFactors) {
      await voidPassword(tx, personId);
      await tx.delete(twoFactors).where(eq(twoFactors.userId, personId));
      await tx.delete(passkeys).where(eq(passkeys.userId, personId));
      await tx.delete(sessions).where(eq(sessions.userId, personId));
      await tx.update(people).set({ twoFactorEnabled: false, updatedAt: now }).where(eq(people.id, personId));
    }
    const token = await makeLink(tx, {
      kind: 'password_reset',
      personId,
      language: person.language,
      createdById: personIdOf(actor),
      now,
    });
    return {
      ok: true,
      value: { path: linkPath('password_reset', token), email: person.email, name: person.name },
      detail: { losesFactors },
    };
  });
