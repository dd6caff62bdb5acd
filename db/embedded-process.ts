/** The server process: starting it, recognising it again, ending it. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { inheritedEnvironment } from '@/lib/platform/env';
import type { Identity, Place } from './embedded-place';

export interface RunningServer {
  pid: number;
  port: number;
  /** Settles when the process is gone. */
  gone: Promise<void>;
  /** What it said while starting, when we started it. */
  startLog?: string;
}

/** Milliseconds between two looks at a process that is not our child. */
const POLL_MS = 200;

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid');

/** pid, port and state from postmaster.pid (lines 1, 4 and 8), whether or not that process lives. */
function readPidFile(cluster: string): { pid: number; port: number; isReady: boolean } | undefined {
  if (!existsSync(pidFile(cluster))) return undefined;
  const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port, isReady: lines[7]?.trim() === 'ready' } : undefined;
}

/** Whether this very process says that it serves the cluster; who answers on the port may be another server. */
export function isServing(server: RunningServer, cluster: string): boolean {
  const named = readPidFile(cluster);
  return named?.pid === server.pid && named.isReady;
}

/**
 * The server of this cluster that is still running, from its pid file. The file outlives a crash and pids are
 * reused, so the process is checked to be PostgreSQL working in this cluster; a file that names a
 * stranger is removed, since PostgreSQL itself would refuse to start because of it.
 */
export function findRunning(cluster: string): RunningServer | undefined {
  const named = readPidFile(cluster);
  if (!named || !isAlive(named.pid)) return undefined;
  if (!isServerOf(named.pid, cluster)) {
    rmSync(pidFile(cluster), { force: true });
    return undefined;
  }
  return { pid: named.pid, port: named.port, gone: whenGone(named.pid) };
}

/** A zombie (nobody waits for orphans in some containers) counts as dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // No /proc here, or gone in this moment; then the next look will tell.
    return true;
  }
}

function isServerOf(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') {
    try {
      // The postmaster works in its data directory. A zombie has none.
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    } catch {
      return false;
    }
  }
  if (process.platform === 'win32') return true;
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(
    'postgres',
  );
}

async function whenGone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, POLL_MS).unref());
}

/** Runs one of the programs to its end, as the unprivileged user when there is one. */
export function runProgram(
  program: string,
  args: string[],
  identity: Identity | undefined,
): { status: number | null; output: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    cwd: '/',
    env: programEnv(),
    ...identity,
  });
  return { status, output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim() };
}

/**
 * Starts the server in a process group of its own (Ctrl-C must not reach it before its users have stopped)
 * and without waiting for it to be ready.
 */
export function spawnServer(binaries: string, place: Place, port: number): RunningServer {
  const log = startLog(place);
  const output = openSync(log, 'a', 0o600);
  const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', place.cluster, '-p', String(port)], {
    cwd: '/',
    env: programEnv(),
    detached: true,
    stdio: ['ignore', output, output],
    ...place.identity,
  });
  closeSync(output);
  child.unref();
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return { pid: child.pid ?? -1, port, gone, startLog: log };
}

/** Nothing of the caller's environment (PGDATA, PGPORT, LD_LIBRARY_PATH, locale) may reach the server. */
function programEnv(): NodeJS.ProcessEnv {
  const { SystemRoot, PATH } = inheritedEnvironment();
  const windows = process.platform === 'win32' ? { SystemRoot, PATH } : {};
  return { ...windows, LC_ALL: 'C', TZ: 'UTC' } as unknown as NodeJS.ProcessEnv;
}

/** A file of its own for each try, so that the words of one are never taken for another's. */
function startLog(place: Place): string {
  for (const name of readdirSync(place.home)) {
    const owner = /^start-(\d+)-/.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) rmSync(join(place.home, name), { force: true });
  }
  return join(place.home, `start-${process.pid}-${randomBytes(3).toString('hex')}.log`);
}

/** What a server that we started said: its start messages, and the logs it wrote since. */
export function lastWords(server: RunningServer, cluster: string): string {
  if (!server.startLog || !existsSync(server.startLog)) return '';
  const words = readFileSync(server.startLog, 'utf8');
  const since = statSync(server.startLog).birthtimeMs;
  const logs = join(cluster, 'log');
  const files = existsSync(logs) ? readdirSync(logs).map((name) => join(logs, name)) : [];
  const recent = files
    .filter((file) => statSync(file).mtimeMs >= since)
    .map((file) => linesSince(file, since));
  return [words, ...recent].join('\n');
}

/** Lines begin with their moment (log_line_prefix). */
function linesSince(file: string, since: number): string {
  const lines = readFileSync(file, 'utf8').slice(-8000).split('\n');
  const first = lines.findIndex(
    (line) => Date.parse(line.slice(0, 23).replace(' ', 'T').concat('Z')) >= since,
  );
  return first < 0 ? '' : lines.slice(first).join('\n');
}

/**
 * Fast shutdown: open transactions are rolled back, a checkpoint is written. After `patienceMs` an immediate
 * one (recovery at the next start); never SIGKILL, which leaves shared memory behind.
 */
export async function endServer(
  server: RunningServer,
  binaries: string,
  cluster: string,
  patienceMs = 60_000,
): Promise<void> {
  signal(server.pid, 'fast', binaries, cluster);
  if (await settlesWithin(server.gone, patienceMs)) return;
  signal(server.pid, 'immediate', binaries, cluster);
  await settlesWithin(server.gone, 10_000);
}

function signal(pid: number, mode: 'fast' | 'immediate', binaries: string, cluster: string): void {
  if (process.platform === 'win32') {
    // There are no signals on Windows: pg_ctl has the server's own channel.
    spawnSync(join(binaries, 'bin', 'pg_ctl'), ['stop', '-D', cluster, '-m', mode, '-W'], {
      env: programEnv(),
    });
    return;
  }
  try {
    process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  } catch {
    // Already gone.
  }
}

async function settlesWithin(promise: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const settled = await Promise.race([promise.then(() => true as const), late]);
  clearTimeout(timer);
  return settled;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
