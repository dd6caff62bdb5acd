import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { oneTimeLinks, people, sessions } from '@/db/schema';
import { systemActor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { type PasswordProblem, passwordProblem } from '@/lib/auth/sign-in/password-rules';
import { fail, ok, type Result } from '@/lib/platform/result';
import { setPassword } from './make-password';
import { findOpenLink, takeLink } from './one-time-link';

export type ResetFailure = PasswordProblem | 'link-void';

/** Sets a new password by a one-time link, ends all sessions, and voids the person's other links. */
export async function resetPassword({
  token,
  password,
  now,
}: {
  token: string;
  password: string;
  now: Date;
}): Promise<Result<{ email: string }, ResetFailure>> {
  const db = database();
  const open = await findOpenLink(db, 'password_reset', token, now);
  const person = open?.personId
    ? await db.query.people.findFirst({ where: eq(people.id, open.personId) })
    : undefined;
  if (!person?.isActive) return fail('link-void');
  const problem = passwordProblem(password, [person.name, person.email]);
  if (problem) return fail(problem);
  return db.transaction(async (tx) => {
    if (!(await takeLink(tx, 'password_reset', token, now))) return fail('link-void');
    await setPassword(tx, person.id, password, now);
    await tx.delete(sessions).where(eq(sessions.userId, person.id));
    await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.personId, person.id));
    await recordAudit(tx, {
      actor: systemActor('one-time link'),
      action: 'person.set-password',
      outcome: 'done',
      subject: { kind: 'person', id: person.id, name: person.name },
    });
    return ok({ email: person.email });
  });
}
