/** The database: reachable, new enough, migrated, its clock right. Nothing is changed by looking. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { findEmbedded, startEmbedded } from '@/db/embedded';
import { migrationsFolder } from '@/db/migrate';
import { verifyServer } from '@/db/verify-server';
import { inheritedEnvironment } from '@/lib/platform/env';
import { OperatorError } from '@/lib/platform/errors';
import { lockHolder } from '@/scripts/lib/lock.mjs';
import { dataDirectory } from '@/scripts/lib/project.mjs';
import type { Finding } from './doctor-command';
import { runFile } from './with-database';

const CLOCK_TOLERANCE_MS = 2_000;

export async function checkDatabase(): Promise<Finding> {
  const subject = 'Database';
  try {
    const { DATABASE_URL: chosen } = inheritedEnvironment();
    const named = chosen ?? lockHolder(runFile())?.databaseUrl;
    if (named) return await look(named, chosen ? 'DATABASE_URL' : 'of the running site');
    const running = await findEmbedded(dataDirectory());
    if (running) return await look(running.url, 'embedded');
    const server = await startEmbedded({ dataDir: dataDirectory() });
    try {
      return await look(server.url, 'embedded, started for this look');
    } finally {
      await server.stop();
    }
  } catch (error) {
    const remedy = error instanceof OperatorError ? error.remedy : undefined;
    return {
      subject,
      state: 'blocks',
      detail: (error as Error).message,
      remedy: remedy ?? 'See the log that the message names.',
    };
  }
}

async function look(url: string, source: string): Promise<Finding> {
  const subject = 'Database';
  const { version, clockDriftMs } = await verifyServer(url);
  const pending = await countPendingMigrations(url);
  const detail = `PostgreSQL ${version} (${source}), ${pending === 0 ? 'migrated' : `${pending} migrations to apply`}`;
  if (Math.abs(clockDriftMs) > CLOCK_TOLERANCE_MS) {
    return {
      subject,
      state: 'warns',
      detail: `${detail}; its clock differs by ${Math.round(clockDriftMs / 1000)} s`,
      remedy: 'Let both machines take their time from NTP: scheduled stories appear by these clocks.',
    };
  }
  // npm start applies them by itself.
  return { subject, state: 'good', detail };
}

async function countPendingMigrations(url: string): Promise<number> {
  const journal = JSON.parse(readFileSync(join(migrationsFolder(), 'meta', '_journal.json'), 'utf8')) as {
    entries: { when: number }[];
  };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: found } = await client.query<{ table: string | null }>(
      "select to_regclass('drizzle.__drizzle_migrations')::text as table",
    );
    if (!found[0]?.table) return journal.entries.length;
    // Drizzle applies what is younger than the last one applied.
    const { rows } = await client.query<{ last: string | null }>(
      'select max(created_at) as last from drizzle.__drizzle_migrations',
    );
    return journal.entries.filter(({ when }) => when > Number(rows[0]?.last ?? 0)).length;
  } finally {
    await client.end();
  }
}
