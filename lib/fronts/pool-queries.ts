import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, mostRead } from '@/db/schema';
import type { Edition } from '@/lib/i18n/editions';

/** What a front is filled from; `section:3` is a root section with its sub-sections. */
export type PoolName = 'newest' | 'opinion' | 'most-read' | `section:${number}`;

/** How many stories each pool holds at most. */
export interface PoolSizes {
  newest: number;
  opinion: number;
  mostRead: number;
  sections: { id: number; limit: number }[];
}

/**
 * Ids of the published stories of every pool, in its order (newest first; most read by rank), in one query:
 * each part walks its own index and stops at its limit.
 */
export async function listFrontPools(edition: Edition, sizes: PoolSizes): Promise<Map<PoolName, number[]>> {
  const parts = [
    newestWhere('newest', sql`edition = ${edition}`, sizes.newest),
    newestWhere('opinion', sql`edition = ${edition} and kind = 'opinion'`, sizes.opinion),
    sql`(select 'most-read' as pool, m.article_id as id,
           row_number() over (order by m.score desc nulls last, m.article_id desc) as place
         from ${mostRead} m join ${articles} a on a.id = m.article_id
         where a.edition = ${edition} and a.status = 'published'
         order by m.score desc nulls last, m.article_id desc limit ${sizes.mostRead})`,
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
  return sql`(select ${pool}::text as pool, id, row_number() over (order by published_at desc nulls last, id desc) as place
    from ${articles} where ${condition} and status = 'published'
    order by published_at desc nulls last, id desc limit ${limit})`;
}
