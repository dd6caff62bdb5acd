/** The cluster on disk: made once, aside, and moved into place; its settings are written at every start. */
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '@/lib/platform/errors';
import type { PackagedBinaries } from './embedded-binaries';
import { type Place, readState } from './embedded-place';
import { isAlive, runProgram } from './embedded-process';

/**
 * For one small machine that also runs Next. ALTER SYSTEM wins over these. Durability is PostgreSQL's default:
 * fsync, synchronous_commit and full_page_writes are on.
 */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '80',
  password_encryption: 'scram-sha-256',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '1GB',
  max_wal_size: '512MB',
  // No standby hangs on an embedded server; a site that needs one uses DATABASE_URL.
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Worker processes cost memory that a small machine needs elsewhere; the queries are short.
  io_method: 'sync',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  jit: 'off',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A week of logs, a file a day, bounded.
  logging_collector: 'on',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] ',
};

/**
 * Makes the cluster when there is none.
 * @throws OperatorError when it was made by another major version, or cannot be made (disk full).
 */
export function ensureCluster(place: Place, packaged: PackagedBinaries, binaries: string): void {
  const versionFile = join(place.cluster, 'PG_VERSION');
  if (!existsSync(versionFile)) initialise(place, binaries);
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version !== packaged.major) {
    throw new OperatorError(
      `The cluster at ${place.cluster} belongs to PostgreSQL ${version}; the installed programs are PostgreSQL ${packaged.major}.`,
      'Dump it with the old version and restore it into a new DATA_DIR, or run a server of that version and set DATABASE_URL.',
    );
  }
}

/** In a folder aside: a start that is killed half-way leaves no half cluster. */
function initialise(place: Place, binaries: string): void {
  removeAbandonedDrafts(place.home);
  const draft = `${place.cluster}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, readState(place.statePath).adminPassword, { mode: 0o600 });
  if (place.identity) {
    for (const path of [draft, passwordFile]) chownSync(path, place.identity.uid, place.identity.gid);
  }
  try {
    runInitdb(place, binaries, draft, passwordFile);
    appendFileSync(join(draft, 'postgresql.conf'), "\ninclude_if_exists 'nashra.conf'\n");
    renameSync(draft, place.cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process starting at the same moment made it.
    if (!existsSync(join(place.cluster, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function removeAbandonedDrafts(home: string): void {
  for (const name of readdirSync(home)) {
    const owner = /^cluster\.new-(\d+)/.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) rmSync(join(home, name), { recursive: true, force: true });
  }
}

function runInitdb(place: Place, binaries: string, draft: string, passwordFile: string): void {
  const fixed = [
    '-D',
    draft,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '-T',
    'simple',
  ];
  // The built-in C.UTF-8 knows Unicode's letters and cases and never changes with the system's libraries.
  // The ctype of the C library serves the text search parser; C.UTF-8 does not exist everywhere.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  let output = '';
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const result = runProgram(
      join(binaries, 'bin', 'initdb'),
      [...fixed, ...locale, `--lc-ctype=${ctype}`],
      place.identity,
    );
    if (result.status === 0) return;
    output = result.output;
    if (!/invalid locale/i.test(output)) break;
  }
  throw new OperatorError(`The database cluster could not be made: ${lastLine(output)}`, explain(output));
}

/** Written as whoever runs this; the server only reads it. */
export function writeSettings(place: Place, overrides: Record<string, string>): void {
  const lines = Object.entries({ ...SETTINGS, ...overrides }).map(([name, value]) => `${name} = '${value}'`);
  const path = join(place.cluster, 'nashra.conf');
  writeFileSync(
    path,
    `# Written by Nashra at every start; use ALTER SYSTEM for your own.\n${lines.join('\n')}\n`,
    { mode: 0o600 },
  );
  if (place.identity) chownSync(path, place.identity.uid, place.identity.gid);
}

export const lastLine = (output: string) => output.trim().split('\n').filter(Boolean).at(-1) ?? 'no message';

/** What to do about the commonest reasons why the programs fail. */
export function explain(output: string): string {
  if (/no space left/i.test(output))
    return 'The disk is full: free some space, then start again; nothing committed is lost.';
  if (/error while loading shared libraries/i.test(output))
    return 'A system library is missing; set DATABASE_URL to a PostgreSQL 15 or newer instead.';
  if (/permission denied|operation not permitted/i.test(output))
    return 'The user who runs PostgreSQL cannot use that folder: set DATA_DIR to another one.';
  return 'Run `npm run nashra -- doctor`, or set DATABASE_URL to a PostgreSQL 15 or newer.';
}
