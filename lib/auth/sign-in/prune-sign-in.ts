import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { oneTimeLinks, rateLimits, sessions, signInFailures, verifications } from '@/db/schema';

/** Forgets what signing in leaves behind: old failures, used codes, ended sessions, links long void. */
export async function pruneSignIn({ db }: { db: Database }): Promise<void> {
  await db.delete(signInFailures).where(
    // Counting begins anew after a day anyway (lib/auth/sign-in/attempt-rules.ts).
    sql`${signInFailures.lastAt} < now() - interval '2 days' and coalesce(${signInFailures.lockedUntil} < now(), true)`,
  );
  await db
    .delete(rateLimits)
    .where(sql`${rateLimits.lastRequest} < extract(epoch from now() - interval '1 hour') * 1000`);
  await db.delete(verifications).where(sql`${verifications.expiresAt} < now()`);
  await db.delete(sessions).where(sql`${sessions.expiresAt} < now()`);
  await db.delete(oneTimeLinks).where(sql`${oneTimeLinks.expiresAt} < now() - interval '30 days'`);
}
