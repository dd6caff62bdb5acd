import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles } from '@/db/schema';
import { newestFirst } from '@/lib/articles/card-queries';
import type { Edition } from '@/lib/i18n/editions';

/** What a front is filled from; `section:3` is a root section with its sub-sections. */
export type PoolName = 'newest' | 'opinion' | `section:${number}`;

/** How many stories each pool holds at most. */
export interface PoolSizes {
  newest: number;
  opinion: number;
  sections: { id: number; limit: number }[];
}

/**
 * Ids of the published stories of every pool, newest first, in one query: each part walks its own index and stops
 * at its limit.
 */
export async function listFrontPools(edition: Edition, sizes: PoolSizes): Promise<Map<PoolName, number[]>> {
  const parts = [
    newestWhere('newest', sql`edition = ${edition}`, sizes.newest),
    newestWhere('opinion', sql`edition = ${edition} and kind = 'opinion'`, sizes.opinion),
    ...sizes.sections.map(({ id, limit }) =>
      newestWhere(`section:${id}`, sql`root_section_id = ${id}`, limit),
    ),
  ];
  const { rows } = await database().execute<{ pool: PoolName; id: string }>(
    sql`${sql.join(parts, sql` union all `)} order by pool, place`,
  );
  const pools = new Map<PoolName, number[]>();
  for (const { pool, id } of rows) {
    const ids = pools.get(pool);
    if (ids) ids.push(Number(id));
    else pools.set(pool, [Number(id)]);
  }
  return pools;
}

function newestWhere(pool: PoolName, condition: SQL, limit: number): SQL {
  const order = sql.join(newestFirst, sql`, `);
  return sql`(select ${pool}::text as pool, id, row_number() over (order by ${order}) as place
    from ${articles} where ${condition} and status = 'published' order by ${order} limit ${limit})`;
}
