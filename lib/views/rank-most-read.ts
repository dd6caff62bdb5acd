import { sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { mostRead, viewsHourly } from '@/db/schema';

/** Hours over which «الأكثر قراءة» counts, and the age in hours at which a view counts half. */
const COUNTED_HOURS = 24;
const HALF_LIFE_HOURS = 8;

/**
 * Works out «الأكثر قراءة» anew from the hourly counts: views of the last 24 hours, newer ones weighing more.
 * Called by a job every few minutes, and by whatever loads counts. Two at once do no harm: the later waits.
 */
export async function rankMostRead(db: Executor, now: Date): Promise<void> {
  const moment = sql`${now.toISOString()}::timestamptz`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${mostRead} in share row exclusive mode`);
    await tx.execute(sql`delete from ${mostRead}`);
    // Floating point throughout: the same sum in `numeric` took eight times as long.
    await tx.execute(sql`
      insert into ${mostRead} (article_id, score)
      select article_id, sum(views * power(0.5::float8, extract(epoch from ${moment} - hour)::float8 / ${3_600 * HALF_LIFE_HOURS}::float8))
      from ${viewsHourly}
      where hour > ${moment} - make_interval(hours => ${COUNTED_HOURS}) and hour <= ${moment} and views > 0
      group by article_id`);
  });
}
