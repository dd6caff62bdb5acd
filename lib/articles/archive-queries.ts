/** The archive: which months and days of an edition hold articles, on its own clock. */
import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles } from '@/db/schema';
import type { Edition } from '@/lib/i18n/editions';

export interface ArchiveMonth {
  year: number;
  /** 1–12 */
  month: number;
}

/**
 * `with recursive months(month)`: when each month that holds published articles began on a clock, newest first.
 * One index probe a month (a skip scan), so the cost grows with the age of the paper, not with its size.
 */
export function withPublishedMonths(edition: Edition, timeZone: string): SQL {
  const newestBefore = (before: SQL) => sql`
    select date_trunc('month', published_at, ${timeZone}) as month from ${articles}
    where edition = ${edition} and status = 'published' ${before}
    order by published_at desc nulls last, id desc limit 1`;
  return sql`
    with recursive months(month) as (
      (${newestBefore(sql``)})
      union all
      select earlier.month from months cross join lateral (${newestBefore(sql`and published_at < months.month`)}) earlier
    )`;
}

/** The months that hold published articles on the named clock, newest first. */
export async function listArchiveMonths(edition: Edition, timeZone: string): Promise<ArchiveMonth[]> {
  const { rows } = await database().execute<{ year: number; month: number }>(sql`
    ${withPublishedMonths(edition, timeZone)}
    select extract(year from month at time zone ${timeZone})::int as year,
           extract(month from month at time zone ${timeZone})::int as month from months`);
  return rows;
}

/** How many articles each day of a span has: `yyyy-mm-dd` on the named clock → count. */
export async function countByDay(
  edition: Edition,
  span: { from: Date; to: Date },
  timeZone: string,
): Promise<Map<string, number>> {
  const rows = await database()
    .select({
      day: sql<string>`to_char(${articles.publishedAt} at time zone ${timeZone}, 'YYYY-MM-DD')`,
      count: sql<number>`count(*)::int`,
    })
    .from(articles)
    .where(
      and(
        eq(articles.edition, edition),
        eq(articles.status, 'published'),
        sql`${articles.publishedAt} >= ${span.from.toISOString()}::timestamptz`,
        sql`${articles.publishedAt} < ${span.to.toISOString()}::timestamptz`,
      ),
    )
    .groupBy(sql`1`);
  return new Map(rows.map((row) => [row.day, row.count]));
}
