import 'server-only';
import { sql } from 'drizzle-orm';
import { database, type Transaction } from '@/db/client';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { fail, type Result } from '@/lib/platform/result';

/** What every change of redirects begins with: the permission, one transaction, one change at a time (chains). */
export async function changeRedirects<Value, Code extends string>(
  actor: Actor,
  change: (tx: Transaction) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | 'forbidden'>> {
  if (!can(actor, 'redirect.manage')) return fail('forbidden');
  return database().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('nashra redirects'))`);
    return change(tx);
  });
}
