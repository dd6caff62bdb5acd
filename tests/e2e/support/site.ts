/** A whole site for a test: `npm start` as a user runs it, on a free port with data of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import type { Database } from '@/db/client';
import { shortCode } from '@/lib/articles/short-code';
import type { Edition } from '@/lib/i18n/editions';
import { createTestDatabase } from '@/tests/support/test-database';
import { listPageSamples, type PageSample, type PageType } from './page-types';

const START_TIMEOUT_MS = 120_000;
const ROOT = process.cwd();

export interface CommandResult {
  code: number | null;
  /** Standard output and error, in the order they came. */
  output: string;
}

export interface Site {
  /** Origin without trailing slash. */
  url: string;
  db: Database;
  pool: pg.Pool;
  dataDir: string;
  /** One address of each page type in each edition (demo sites only). */
  samples: PageSample[];
  sample(type: PageType, edition: Edition): PageSample | null;
  /** A request that follows no redirect. `target` goes on the wire as it is. */
  request(target: string, init?: RequestInit): Promise<Response>;
  shortCode(articleId: number): string;
  /** What the start has printed so far. */
  output(): string;
  /** `npm run nashra -- …` against this site. */
  nashra(args: string[]): Promise<CommandResult>;
  stop(): Promise<void>;
}

/**
 * Starts a site and waits until it answers.
 * @param options.demo with the demo edition (copied from the run's template), or empty
 */
export async function startSite({ demo }: { demo: boolean }): Promise<Site> {
  const database = await createTestDatabase(demo ? process.env.NASHRA_TEST_DEMO_TEMPLATE_URL : undefined);
  const dataDir = mkdtempSync(join(tmpdir(), 'nashra-site-'));
  const demoMedia = process.env.NASHRA_TEST_DEMO_MEDIA;
  if (demo && demoMedia) cpSync(demoMedia, join(dataDir, 'media'), { recursive: true });
  const env = siteEnvironment(dataDir, database.url);
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const url = await addressOf(server, dataDir);
  const samples = demo ? await listPageSamples(database.db) : [];
  return {
    url,
    db: database.db,
    pool: database.pool,
    dataDir,
    samples,
    sample: (type, edition) =>
      samples.find((sample) => sample.type === type && sample.edition === edition) ?? null,
    request: (target, init) => fetch(`${url}${target}`, { redirect: 'manual', ...init }),
    shortCode,
    output: () => said.join(''),
    nashra: (args) => runNashra(args, env),
    stop: async () => {
      await end(server);
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function siteEnvironment(dataDir: string, databaseUrl: string): NodeJS.ProcessEnv {
  const { SITE_URL: _address, NODE_ENV: _mode, ...inherited } = process.env;
  return {
    ...inherited,
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    NASHRA_DEMO: '0',
    NEXT_TELEMETRY_DISABLED: '1',
  } as unknown as NodeJS.ProcessEnv;
}

/** The address that the running site writes into its data directory once it answers. */
async function addressOf(server: ChildProcess, dataDir: string): Promise<string> {
  const said: string[] = [];
  const runFile = join(dataDir, 'run.json');
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`${reason}\n${said.join('').slice(-4_000)}`));
    const timer = setTimeout(() => fail('the site did not start in time'), START_TIMEOUT_MS);
    const look = (chunk: Buffer) => {
      said.push(chunk.toString());
      const run = existsSync(runFile)
        ? (JSON.parse(readFileSync(runFile, 'utf8')) as { phase?: string; address?: string })
        : {};
      if (run.phase !== 'running' || !run.address) return;
      clearTimeout(timer);
      resolve(run.address);
    };
    server.stdout?.on('data', look);
    server.stderr?.on('data', look);
    server.once('exit', (code) => {
      clearTimeout(timer);
      fail(`the site ended with code ${code}`);
    });
  });
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

export async function runNashra(args: string[], env: NodeJS.ProcessEnv): Promise<CommandResult> {
  const child = spawn(process.execPath, ['scripts/nashra.mjs', ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, output };
}
