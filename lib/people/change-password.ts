import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import { database } from '@/db/client';
import { oneTimeLinks, sessions } from '@/db/schema';
import type { PersonActor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { type PasswordProblem, passwordProblem } from '@/lib/auth/sign-in/password-rules';
import { fail, ok, type Result } from '@/lib/platform/result';
import { setPassword } from './make-password';

/** One's own new password, after the old one was given: ends all other sessions and voids open links. */
export async function changePassword({
  actor,
  password,
  now,
}: {
  actor: PersonActor;
  password: string;
  now: Date;
}): Promise<Result<null, PasswordProblem>> {
  const problem = passwordProblem(password, [actor.name, actor.email]);
  if (problem) return fail(problem);
  await database().transaction(async (tx) => {
    await setPassword(tx, actor.id, password, now);
    await tx.delete(sessions).where(and(eq(sessions.userId, actor.id), ne(sessions.id, actor.sessionId)));
    await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.personId, actor.id));
    await recordAudit(tx, {
      actor,
      action: 'person.set-password',
      outcome: 'done',
      subject: { kind: 'person', id: actor.id, name: actor.name },
    });
  });
  return ok(null);
}
