import { join } from 'node:path';
import pg from 'pg';
import { type Database, openDatabase, provideDatabase } from '@/db/client';
import { findEmbedded, startEmbedded } from '@/db/embedded';
import { migrate } from '@/db/migrate';
import { verifyServer } from '@/db/verify-server';
import { env, settleEnv } from '@/lib/platform/env';
import { lockHolder } from '@/scripts/lib/lock.mjs';
import { dataDirectory } from '@/scripts/lib/project.mjs';

export const runFile = () => join(dataDirectory(), 'run.json');

interface Access {
  url: string;
  /** We started the server, or found one that nobody supervises. */
  stop?: () => Promise<void>;
}

/**
 * Opens the database of this installation, migrates it, and does the work: DATABASE_URL when it is set, else
 * the database of the site that runs on DATA_DIR, else the embedded server, which is stopped again.
 * Modules that ask the environment for their settings find the same database there.
 */
export async function withDatabase<Result>(
  work: (database: { db: Database; url: string }) => Promise<Result>,
): Promise<Result> {
  const access = await reach();
  settleEnv({ DATABASE_URL: access.url, DATA_DIR: dataDirectory() });
  try {
    await migrate(access.url);
    const { db, pool } = openDatabase(access.url);
    // Use cases ask for the one pool of the process.
    provideDatabase({ db, pool });
    try {
      return await work({ db, url: access.url });
    } finally {
      await pool.end();
    }
  } finally {
    if (access.stop && (await isUnused(access.url))) await access.stop();
  }
}

async function reach(): Promise<Access> {
  const named = env().DATABASE_URL ?? lockHolder(runFile())?.databaseUrl;
  if (named) {
    await verifyServer(named);
    return { url: named };
  }
  const server = (await findEmbedded(dataDirectory())) ?? (await startEmbedded({ dataDir: dataDirectory() }));
  return { url: server.url, stop: () => server.stop() };
}

/** A site that started meanwhile, or another command, keeps the server; whoever leaves last stops it. */
async function isUnused(url: string): Promise<boolean> {
  if (lockHolder(runFile())) return false;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ others: number }>(
      "select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    return rows[0]?.others === 0;
  } finally {
    await client.end();
  }
}
