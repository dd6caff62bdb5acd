import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import type { Database } from '@/db/client';
import * as schema from '@/db/schema';

export interface RecordedQuery {
  text: string;
  values: unknown[];
}

/** A database handle that notes every statement and its values as they go to the server. */
export function recordQueries({ pool }: { pool: pg.Pool }): {
  queries: RecordedQuery[];
  handle: { db: Database; pool: pg.Pool };
  close(): Promise<void>;
} {
  const queries: RecordedQuery[] = [];
  const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
  pool.query = ((config: string | { text: string }, values?: unknown[]) => {
    queries.push({ text: typeof config === 'string' ? config : config.text, values: values ?? [] });
    return query(config, values);
  }) as typeof pool.query;
  const db = drizzle(pool, { schema, casing: 'snake_case' });
  return { queries, handle: { db, pool }, close: () => pool.end() };
}
