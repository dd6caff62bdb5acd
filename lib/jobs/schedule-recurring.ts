import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { jobs } from '@/db/schema';
import { enqueueJob } from './enqueue-job';

/**
 * Makes sure that every recurring kind has its next job waiting, due `every` after the last one ended (whether it
 * was done or failed for good). Any number of workers may call it, any number of times.
 */
export async function scheduleRecurring(db: Database, recurring: Record<string, number>): Promise<void> {
  for (const [kind, everyMs] of Object.entries(recurring)) {
    const { rows } = await db.execute<{ due: string | Date | null }>(
      sql`select max(finished_at) + ${everyMs} * interval '1 millisecond' as due from ${jobs} where kind = ${kind}`,
    );
    const due = rows[0]?.due;
    await enqueueJob(db, { kind, uniqueKey: `recurring:${kind}`, ...(due ? { runAt: new Date(due) } : {}) });
  }
}
