import 'server-only';
import { createHash } from 'node:crypto';
import { asc, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { signInFailures } from '@/db/schema';
import { type AttemptPolicy, type AttemptState, countAttempt } from '@/lib/auth/sign-in/attempt-rules';

export interface CountedBy {
  /** What is counted together: `address|mail|place`. Only its hash is kept. */
  what: string;
  policy: AttemptPolicy;
  /** A success takes back this attempt alone, not the failures of others. */
  isShared?: boolean;
}

export type Attempt =
  | { isAllowed: false; until: Date }
  /** `pausedUntil`: should this attempt fail, the next may be made then. */
  | { isAllowed: true; remaining: number; pausedUntil: Date | null; succeeded: () => Promise<void> };

const keyOf = ({ what }: CountedBy) => createHash('sha256').update(what).digest('hex');

/**
 * Counts an attempt before it is made, as if it failed, so that a hundred at once get no further than five one
 * after the other. All of `counters` must allow it; `succeeded()` takes it back.
 */
export async function beginAttempt(
  db: Database,
  counters: readonly CountedBy[],
  now: Date,
): Promise<Attempt> {
  const byKey = new Map(counters.map((counter) => [keyOf(counter), counter]));
  // In one order, so that two attempts never wait for each other.
  const keys = [...byKey.keys()].toSorted();
  const ruling = await db.transaction(async (tx) => {
    await tx
      .insert(signInFailures)
      .values(keys.map((key) => ({ key, failures: 0, firstAt: now, lastAt: now })))
      .onConflictDoNothing();
    const rows = await tx
      .select()
      .from(signInFailures)
      .where(inArray(signInFailures.key, keys))
      .orderBy(asc(signInFailures.key))
      .for('update');
    const rulings = rows.map((row) => {
      const { policy } = byKey.get(row.key) as CountedBy;
      return { key: row.key, ...countAttempt(row satisfies AttemptState, now, policy) };
    });
    const locks = rulings.flatMap((one) => (one.isAllowed ? [] : [one.until.getTime()]));
    if (locks.length > 0) return { isAllowed: false as const, until: new Date(Math.max(...locks)) };
    let remaining = Number.POSITIVE_INFINITY;
    let pausedUntil: Date | null = null;
    for (const one of rulings) {
      if (!one.isAllowed) continue;
      remaining = Math.min(remaining, one.remaining);
      pausedUntil = one.state.lockedUntil ?? pausedUntil;
      await tx
        .update(signInFailures)
        .set({ ...one.state, lastAt: now })
        .where(sql`${signInFailures.key} = ${one.key}`);
    }
    return { isAllowed: true as const, remaining, pausedUntil };
  });
  if (!ruling.isAllowed) return ruling;
  return { ...ruling, succeeded: () => forgive(db, byKey) };
}

async function forgive(db: Database, counters: ReadonlyMap<string, CountedBy>): Promise<void> {
  const keys = (isShared: boolean) =>
    [...counters].filter(([, counter]) => (counter.isShared ?? false) === isShared).map(([key]) => key);
  const own = keys(false);
  const shared = keys(true);
  if (own.length > 0) await db.delete(signInFailures).where(inArray(signInFailures.key, own));
  if (shared.length > 0)
    await db
      .update(signInFailures)
      .set({ failures: sql`greatest(${signInFailures.failures} - 1, 0)`, lockedUntil: null })
      .where(inArray(signInFailures.key, shared));
}
