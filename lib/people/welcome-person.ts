import 'server-only';
import { sql } from 'drizzle-orm';
import { database, type Transaction } from '@/db/client';
import type { oneTimeLinks } from '@/db/schema';
import { systemActor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { type PasswordProblem, passwordProblem } from '@/lib/auth/sign-in/password-rules';
import type { Edition } from '@/lib/i18n/editions';
import { fail, ok, type Result } from '@/lib/platform/result';
import { createPerson } from './create-person';
import { hasActiveAdmin } from './offer-first-editor';
import { takeLink } from './one-time-link';

export type WelcomeFailure = PasswordProblem | 'link-void' | 'email-taken';

interface Welcome {
  token: string;
  name: string;
  password: string;
  language: Edition;
  now: Date;
}

/** A refusal inside a transaction undoes it: the link stays open for another try. */
class Refusal extends Error {
  readonly code: WelcomeFailure;
  constructor(code: WelcomeFailure) {
    super(code);
    this.code = code;
  }
}

/** The first editor becomes an administrator, once, and only while there is none. */
export const welcomeFirstEditor = (
  input: Welcome & { email: string },
): Promise<Result<{ email: string }, WelcomeFailure>> =>
  welcome('first_editor', input, async (tx) => {
    // Two first editors at once: the second finds the first.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('nashra first editor'))`);
    if (await hasActiveAdmin(tx)) throw new Refusal('link-void');
    return { email: input.email, role: 'admin' as const };
  });

/** Whoever was invited comes in with the e-mail and the role of the invitation. */
export const acceptInvitation = (input: Welcome): Promise<Result<{ email: string }, WelcomeFailure>> =>
  welcome('invitation', input, async (_tx, { email, role }) => {
    if (!email || !role) throw new Refusal('link-void');
    return { email, role };
  });

async function welcome(
  kind: 'first_editor' | 'invitation',
  { token, name, password, language, now, ...input }: Welcome & { email?: string },
  placeOf: (
    tx: Transaction,
    link: typeof oneTimeLinks.$inferSelect,
  ) => Promise<{ email: string; role: 'reporter' | 'editor' | 'chief' | 'admin' }>,
): Promise<Result<{ email: string }, WelcomeFailure>> {
  try {
    return await database().transaction(async (tx) => {
      const link = await takeLink(tx, kind, token, now);
      if (!link) throw new Refusal('link-void');
      const place = await placeOf(tx, link);
      const problem = passwordProblem(password, [name, input.email ?? place.email]);
      if (problem) throw new Refusal(problem);
      const person = await createPerson(tx, { name, password, language, ...place }, now);
      if (!person) throw new Refusal('email-taken');
      await recordAudit(tx, {
        actor: systemActor(kind === 'first_editor' ? 'first editor' : 'invitation'),
        action: 'person.join',
        outcome: 'done',
        subject: { kind: 'person', id: person.id, name: person.name },
        detail: { role: person.role },
      });
      return ok({ email: person.email });
    });
  } catch (error) {
    if (error instanceof Refusal) return fail(error.code);
    throw error;
  }
}
