import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { env } from '@/lib/platform/env';
import { OperatorError } from '@/lib/platform/errors';
import * as schema from './schema';

export type Database = NodePgDatabase<typeof schema>;
/** What use cases receive: the pool, or the transaction they are part of. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
export type Executor = Database | Transaction;

/** A pool of its own, for scripts and tests that end it themselves. */
export function openDatabase(
  connectionString: string,
  options: { max?: number } = {},
): { db: Database; pool: pg.Pool } {
  const pool = new pg.Pool({ connectionString, max: options.max ?? 10, application_name: 'nashra' });
  // An idle connection that the server closes must not end the process.
  pool.on('error', () => undefined);
  return { db: drizzle(pool, { schema, casing: 'snake_case' }), pool };
}

// Pages and route handlers get separate module instances in a build, hence the global.
const shared = globalThis as typeof globalThis & { nashraDatabase?: { db: Database; pool: pg.Pool } };

/** Makes `database()` answer with this pool: for the command line and tests, which choose their database. */
export function provideDatabase(handle: { db: Database; pool: pg.Pool }): void {
  shared.nashraDatabase = handle;
}

/** The one pool of this process. */
export function database(): Database {
  if (!shared.nashraDatabase) {
    const connectionString = env().DATABASE_URL;
    if (!connectionString)
      throw new OperatorError('DATABASE_URL is not set', 'Start Nashra with npm start, which sets it.');
    shared.nashraDatabase = openDatabase(connectionString);
  }
  return shared.nashraDatabase.db;
}
