import 'server-only';
import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { and, eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { credentials } from '@/db/schema';

/** What the sign-in library calls a way to prove who one is by password. */
const PROVIDER = 'credential';

/** Gives a person this password instead of any earlier one. The rules were applied before. */
export async function setPassword(
  executor: Executor,
  personId: string,
  password: string,
  now: Date,
): Promise<void> {
  const hash = await hashPassword(password);
  await executor
    .insert(credentials)
    .values({
      id: randomUUID(),
      userId: personId,
      accountId: personId,
      providerId: PROVIDER,
      password: hash,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoUpdate({
      target: [credentials.providerId, credentials.accountId],
      set: { password: hash, updatedAt: now },
    });
}

/** From now on no password opens the account, until a one-time link sets one. */
export async function voidPassword(executor: Executor, personId: string): Promise<void> {
  await executor
    .delete(credentials)
    .where(and(eq(credentials.userId, personId), eq(credentials.providerId, PROVIDER)));
}
