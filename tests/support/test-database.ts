import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Database, openDatabase } from '@/db/client';

export interface TestDatabase {
  db: Database;
  pool: pg.Pool;
  url: string;
  /** Ends the pool, so that the database can be copied. */
  disconnect(): Promise<void>;
  /** Ends the pool and deletes the database. */
  drop(): Promise<void>;
}

/**
 * A database of one's own, migrated and empty, copied from the run's template (tests/support/test-cluster.ts).
 * Call it in `beforeAll` and `drop()` it in `afterAll`.
 * @param template another database of the run to copy; nobody may be connected to it
 */
export async function createTestDatabase(
  template: string | undefined = process.env.NASHRA_TEST_TEMPLATE_URL,
): Promise<TestDatabase> {
  if (!template)
    throw new Error(
      'No test cluster: database tests are named *.int.test.ts and run in the vitest project `integration`.',
    );
  const templateName = new URL(template).pathname.slice(1);
  const name = `nashra_test_${randomBytes(6).toString('hex')}`;
  await maintain(template, `create database ${name} template ${templateName}`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  const { db, pool } = openDatabase(url.href, { max: 5 });
  let ending: Promise<void> | undefined;
  const endOnce = () => (ending ??= pool.end());
  return {
    db,
    pool,
    url: url.href,
    disconnect: () => endOnce(),
    drop: async () => {
      await endOnce();
      await dropDatabase(template, name);
    },
  };
}

const INSUFFICIENT_PRIVILEGE = '42501';
const PATIENCE_MS = 30_000;

/** A worker of autovacuum may be at it, which only a superuser may end; it goes by itself. */
async function dropDatabase(template: string, name: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await wait(50)) {
    try {
      return await maintain(template, `drop database if exists ${name} with (force)`);
    } catch (error) {
      const isHeld = error instanceof pg.DatabaseError && error.code === INSUFFICIENT_PRIVILEGE;
      if (!isHeld || Date.now() > deadline) throw error;
    }
  }
}

/** From `postgres`, since nobody may be connected to the template while it is copied. */
async function maintain(template: string, statement: string): Promise<void> {
  const url = new URL(template);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
