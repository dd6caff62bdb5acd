import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { projectRoot } from '@/lib/platform/project-root';

/** Any constant will do, as long as every version of Nashra uses the same one. */
const LOCK_KEY = 7_301_948_215;

export const migrationsFolder = () => join(projectRoot(), 'db', 'migrations');

/**
 * Brings the database at `url` to the newest schema. Several processes may call it at once: one works, the
 * others wait. Runs each migration once, all in one transaction.
 */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'nashra migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    await applyMigrations(drizzle(client), { migrationsFolder: migrationsFolder() });
  } finally {
    // Ending the session gives the lock back.
    await client.end();
  }
}
