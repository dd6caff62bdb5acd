/**
 * One PostgreSQL for a whole test run, with a migrated template database. Vitest calls `setup` and `teardown`
 * (globalSetup of the project `integration`); Playwright's global setup calls `startTestCluster`.
 *
 * By default the embedded server in a temporary folder; NASHRA_TEST_DATABASE_URL names another one whose role
 * may create databases (any PostgreSQL ≥ 15).
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { embeddedHome, findEmbedded, startEmbedded } from '@/db/embedded';
import { isAlive } from '@/db/embedded-process';
import { migrate } from '@/db/migrate';

const PREFIX = 'nashra-test-';

export interface TestCluster {
  /** Of the database from which the others are made; nobody may be connected to it. */
  templateUrl: string;
  stop(): Promise<void>;
}

/** Starts (or reaches) the server, makes the template, and tells the tests of this process and its children. */
export async function startTestCluster(): Promise<TestCluster> {
  const server = process.env.NASHRA_TEST_DATABASE_URL
    ? { url: process.env.NASHRA_TEST_DATABASE_URL, stop: async () => undefined }
    : await startTemporary();
  const name = `nashra_template_${process.pid}`;
  await query(
    server.url,
    `drop database if exists ${name}`,
    `create database ${name} encoding 'UTF8' template template0`,
  );
  const template = new URL(server.url);
  template.pathname = `/${name}`;
  await migrate(template.href);
  process.env.NASHRA_TEST_TEMPLATE_URL = template.href;
  return {
    templateUrl: template.href,
    stop: async () => {
      await query(server.url, `drop database if exists ${name} with (force)`);
      await server.stop();
    },
  };
}

async function startTemporary(): Promise<{ url: string; stop(): Promise<void> }> {
  await sweepAbandoned();
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const server = await startEmbedded({
    dataDir,
    // Tests lose nothing in a power cut; many databases are open at once.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  return { url: server.url, stop: () => removeCluster(dataDir) };
}

/** Stops and deletes the cluster of a temporary data directory. */
export async function removeCluster(dataDir: string): Promise<void> {
  const home = embeddedHome(dataDir);
  await (await findEmbedded(dataDir))?.stop();
  if (home) rmSync(home, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

/** A run that was killed leaves its server behind: the next one clears up. */
async function sweepAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (!owner || isAlive(owner)) continue;
    // Another user's: not ours to remove.
    await removeCluster(join(tmpdir(), name)).catch(() => undefined);
  }
}

async function query(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

let cluster: TestCluster | undefined;

export async function setup(): Promise<void> {
  cluster = await startTestCluster();
}

export async function teardown(): Promise<void> {
  await cluster?.stop();
}
