import 'server-only';
import { verifyPassword } from 'better-auth/crypto';
import { and, eq, ne } from 'drizzle-orm';
import { database } from '@/db/client';
import { credentials, people, sessions } from '@/db/schema';
import type { PersonActor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { beginConfirmation } from '@/lib/auth/sign-in/sign-in-request';
import type { Edition } from '@/lib/i18n/editions';
import { fail, ok, type Result } from '@/lib/platform/result';

export type ConfirmationFailure = 'wrong-password' | 'locked';

/** That it is still he himself: asked before anything that outlives the session. Few tries, then a pause. */
export async function confirmPassword(
  actor: PersonActor,
  password: string,
  now: Date,
): Promise<Result<null, ConfirmationFailure>> {
  const attempt = await beginConfirmation(actor, now);
  if (!attempt.isAllowed) return fail('locked');
  const credential = await database().query.credentials.findFirst({
    where: and(eq(credentials.userId, actor.id), eq(credentials.providerId, 'credential')),
  });
  const isRight =
    credential?.password != null && (await verifyPassword({ hash: credential.password, password }));
  if (!isRight) return fail('wrong-password');
  await attempt.succeeded();
  return ok(null);
}

const himself = (actor: PersonActor) => ({ kind: 'person', id: actor.id, name: actor.name });

/** Name and language of the desk. */
export async function editAccount(
  actor: PersonActor,
  { name, language }: { name: string; language: Edition },
  now: Date,
): Promise<Result<null, never>> {
  await database().transaction(async (tx) => {
    await tx.update(people).set({ name, language, updatedAt: now }).where(eq(people.id, actor.id));
    await recordAudit(tx, {
      actor,
      action: 'person.edit-account',
      outcome: 'done',
      subject: himself(actor),
      detail: { name, language },
    });
  });
  return ok(null);
}

/**
 * Ends sessions of one's own: one, or all but the one in use.
 * @param sessionId of the session to end; null for all others
 */
export async function endOwnSessions(
  actor: PersonActor,
  sessionId: string | null,
): Promise<Result<{ ended: number }, never>> {
  return database().transaction(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(
        and(
          eq(sessions.userId, actor.id),
          sessionId === null ? ne(sessions.id, actor.sessionId) : eq(sessions.id, sessionId),
        ),
      )
      .returning({ id: sessions.id });
    if (ended.length > 0)
      await recordAudit(tx, {
        actor,
        action: 'session.end',
        outcome: 'done',
        subject: himself(actor),
        detail: { ended: ended.length },
      });
    return ok({ ended: ended.length });
  });
}
