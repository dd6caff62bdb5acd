import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Database, Executor } from '@/db/client';
import { oneTimeLinks, people } from '@/db/schema';
import { linkPath, makeLink } from './one-time-link';

/** Whether somebody is there who can let others in. */
export async function hasActiveAdmin(executor: Executor): Promise<boolean> {
  const [row] = await executor
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.role} = 'admin' and ${people.isActive}`)
    .limit(1);
  return row !== undefined;
}

/**
 * While nobody runs the desk: a new link for the first editor, in place of any earlier one.
 * @returns its path, or null when an administrator is there
 */
export async function offerFirstEditor(db: Database, now: Date): Promise<string | null> {
  return db.transaction(async (tx) => {
    await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.kind, 'first_editor'));
    if (await hasActiveAdmin(tx)) return null;
    return linkPath('first_editor', await makeLink(tx, { kind: 'first_editor', role: 'admin', now }));
  });
}
