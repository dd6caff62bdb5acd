/**
 * The embedded PostgreSQL: a real server from npm's packages under our own supervision.
 * Decision: docs/decisions/001-embedded-postgresql.md.
 */
import { join } from 'node:path';
import pg from 'pg';
import { OperatorError } from '@/lib/platform/errors';
import { packagedBinaries, runnableBinaries } from './embedded-binaries';
import { ensureCluster, explain, lastLine, writeSettings } from './embedded-cluster';
import { findPlace, type Place, preparePlace, readState, writeState } from './embedded-place';
import {
  endServer,
  findRunning,
  freePort,
  isServing,
  lastWords,
  type RunningServer,
  spawnServer,
} from './embedded-process';

export interface EmbeddedServer {
  /** `postgres://nashra:…@127.0.0.1:port/nashra` */
  url: string;
  pid: number;
  /** It was already running: its parent died, or another command started it. */
  isAdopted: boolean;
  /** The folder that holds the cluster and its logs. */
  home: string;
  /** Settles when the process is gone, for whatever reason. */
  gone: Promise<void>;
  /** Fast, clean shutdown; waits until the process is gone. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Absolute. */
  dataDir: string;
  /** What a person might want to know (adoption, a cluster put aside). */
  log?: (message: string) => void;
  /** Server settings over ours; tests turn fsync off. */
  settings?: Record<string, string>;
}

const READY_TIMEOUT_MS = 120_000;
const PORT_TRIES = 5;

/**
 * Starts the server of `dataDir`, or adopts the one that still runs there, and waits until it answers.
 * @throws OperatorError when it cannot run here or does not start.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const log = options.log ?? (() => undefined);
  const packaged = packagedBinaries();
  const place = preparePlace(options.dataDir, log);
  const binaries = runnableBinaries(packaged, place.binaries, place.identity !== undefined);
  ensureCluster(place, packaged, binaries);
  const running = findRunning(place.cluster);
  if (running && (await isReady(place, running))) {
    log(`PostgreSQL was still running (pid ${running.pid}) and is taken over`);
    return describe(place, binaries, running, true);
  }
  // One that is shutting down answers no more; it is waited for inside isReady.
  writeSettings(place, options.settings ?? {});
  const started = await startOnFreePort(place, binaries);
  return describe(place, binaries, started, false);
}

/**
 * The running server of `dataDir`, without starting one; undefined when none answers.
 */
export async function findEmbedded(dataDir: string): Promise<EmbeddedServer | undefined> {
  const place = findPlace(dataDir);
  const running = place && findRunning(place.cluster);
  if (!running || !(await isReady(place, running))) return undefined;
  const packaged = packagedBinaries();
  return describe(
    place,
    runnableBinaries(packaged, place.binaries, place.identity !== undefined),
    running,
    true,
  );
}

/** Where the cluster of `dataDir` lives, to measure or remove it; undefined when none was made. */
export function embeddedHome(dataDir: string): string | undefined {
  return findPlace(dataDir)?.home;
}

function describe(place: Place, binaries: string, server: RunningServer, isAdopted: boolean): EmbeddedServer {
  const state = readState(place.statePath);
  if (state.port !== server.port) writeState(place.statePath, { ...state, port: server.port });
  return {
    url: urlOf(place, server.port, 'nashra'),
    pid: server.pid,
    isAdopted,
    home: place.home,
    gone: server.gone,
    stop: () => endServer(server, binaries, place.cluster),
  };
}

function urlOf(place: Place, port: number, role: 'nashra' | 'postgres'): string {
  const { password, adminPassword } = readState(place.statePath);
  return `postgres://${role}:${role === 'nashra' ? password : adminPassword}@127.0.0.1:${port}/${role}`;
}

/** The remembered port first; another when somebody took it meanwhile. */
async function startOnFreePort(place: Place, binaries: string): Promise<RunningServer> {
  const deadline = Date.now() + 15_000;
  let port = readState(place.statePath).port ?? (await freePort());
  for (let busyPorts = 0; ; ) {
    const server = spawnServer(binaries, place, port);
    if (await isReady(place, server)) return server;
    const words = lastWords(server, place.cluster);
    const isPortBusy = /could not bind|address already in use/i.test(words);
    // Backends of a killed postmaster, or another start of this cluster: both pass.
    const isClusterBusy = /pre-existing shared memory block|lock file ".*" already exists/i.test(words);
    if (isPortBusy && ++busyPorts < PORT_TRIES) {
      port = await freePort();
    } else if (isClusterBusy && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const other = findRunning(place.cluster);
      if (other && (await isReady(place, other))) return other;
    } else {
      throw new OperatorError(
        `PostgreSQL did not start: ${lastLine(words)} (log: ${server.startLog})`,
        explain(words),
      );
    }
  }
}

/**
 * Waits until the server answers a query: an open port is not enough, for during recovery it
 * answers 57P03. Makes role and database when they are missing.
 * @returns false when the process ended meanwhile.
 */
async function isReady(place: Place, server: RunningServer): Promise<boolean> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  let isGone = false;
  server.gone.then(() => {
    isGone = true;
  });
  let hasProvisioned = false;
  for (let waitMs = 20; !isGone; waitMs = Math.min(waitMs * 1.5, 500)) {
    const code = await tryQuery(urlOf(place, server.port, 'nashra'));
    if (code === 'ok' && isServing(server, place.cluster)) return true;
    // Role or database missing: 28P01 is also what an unknown role gets.
    if (['28P01', '28000', '3D000'].includes(code)) {
      if (hasProvisioned)
        throw new OperatorError(
          `The embedded PostgreSQL does not accept the password in ${place.statePath}.`,
          'Restore that file from a backup of DATA_DIR.',
        );
      await provision(urlOf(place, server.port, 'postgres'), readState(place.statePath).password);
      hasProvisioned = true;
      continue;
    }
    if (Date.now() > deadline) {
      throw new OperatorError(
        `PostgreSQL does not answer on port ${server.port} (${code}).`,
        `See ${join(place.cluster, 'log')}.`,
      );
    }
    await Promise.race([server.gone, new Promise((resolve) => setTimeout(resolve, waitMs))]);
  }
  return false;
}

async function tryQuery(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'ok';
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).message;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** An ordinary role owns the database, so that a hole in the site is not a hole in the machine. */
async function provision(adminUrl: string, password: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    // Two starts at once: one makes them, the other finds them. Ends with the session.
    await admin.query('select pg_advisory_lock(1)');
    const role = await admin.query("select 1 from pg_roles where rolname = 'nashra'");
    // Hex by construction (embedded-place.ts), so it needs no quoting.
    await admin.query(
      `${role.rowCount ? 'alter' : 'create'} role nashra with login createdb password '${password}'`,
    );
    const database = await admin.query("select 1 from pg_database where datname = 'nashra'");
    if (!database.rowCount) await admin.query('create database nashra owner nashra');
  } finally {
    await admin.end();
  }
}
