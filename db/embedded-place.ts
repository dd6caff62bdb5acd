/**
 * Where an embedded cluster lives and as whom it runs.
 *
 * An ordinary user: everything in DATA_DIR/postgres, as that user.
 * root: PostgreSQL refuses to run as root, so it runs as an unprivileged user, who cannot reach into `/root`
 * (and nobody's modes are changed to let it): programs and cluster go to /var/lib/nashra. The passwords stay
 * in DATA_DIR/postgres/server.json (mode 600), which also remembers the port.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '@/lib/platform/errors';

const ROOT_HOME = '/var/lib/nashra';

export interface Identity {
  uid: number;
  gid: number;
}

/** Kept in DATA_DIR/postgres/server.json. */
export interface ServerState {
  /** Of the database owner `nashra`, whom everything connects as. */
  password: string;
  /** Of the superuser `postgres`, used only to make the role and the database. */
  adminPassword: string;
  /** The last port on 127.0.0.1. */
  port?: number;
  /** The folder that holds the cluster. */
  home: string;
  /** The DATA_DIR it was made for, to tell a moved folder from a copied one. */
  dataDir: string;
}

export interface Place {
  dataDir: string;
  statePath: string;
  home: string;
  cluster: string;
  /** Copies of the programs, when they cannot run from node_modules. */
  binaries: string;
  /** Set when privileges must be dropped. */
  identity: Identity | undefined;
}

const isRoot = () => process.getuid?.() === 0;

/** Finds the place of the cluster of `dataDir` without making anything; undefined when none was made yet. */
export function findPlace(dataDir: string): Place | undefined {
  if (!existsSync(join(dataDir, 'postgres', 'server.json'))) return undefined;
  const real = realpathSync(dataDir);
  const state = readState(join(real, 'postgres', 'server.json'));
  return describe(real, homeOf(real, state));
}

/**
 * Makes the folders and the passwords of `dataDir`'s cluster, once.
 * @throws OperatorError when a folder cannot be written or no unprivileged user exists.
 */
export function preparePlace(dataDir: string, log: (message: string) => void): Place {
  try {
    mkdirSync(join(dataDir, 'postgres'), { recursive: true, mode: 0o700 });
    const real = realpathSync(dataDir);
    const statePath = join(real, 'postgres', 'server.json');
    const state = existsSync(statePath) ? readState(statePath) : undefined;
    const home = state ? homeOf(real, state) : defaultHome(real);
    const place = describe(real, home);
    makeHome(place);
    if (!state) {
      setAside(place, log);
      createState(statePath, { ...newPasswords(), home, dataDir: real });
    } else if (state.dataDir !== real) {
      // Moved, or a copy that took its cluster along: its passwords hold. Else the copy begins with a cluster of its own.
      const { port: _elsewhere, ...kept } = state;
      const hasCluster = home === state.home || home === join(real, 'postgres');
      writeState(statePath, { ...kept, ...(hasCluster ? {} : newPasswords()), home, dataDir: real });
    }
    return place;
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const { code, path, message } = error as NodeJS.ErrnoException;
    throw new OperatorError(
      `The database folder cannot be made${path ? ` at ${path}` : ''} (${code ?? message}).`,
      'Set DATA_DIR to a folder that you can write to and that has free space.',
    );
  }
}

export function readState(statePath: string): ServerState {
  try {
    return JSON.parse(readFileSync(statePath, 'utf8')) as ServerState;
  } catch (error) {
    throw new OperatorError(
      `${statePath} cannot be read (${(error as Error).message}).`,
      'It holds the passwords of the embedded database: run as the user who owns it, or restore it from a backup.',
    );
  }
}

export function writeState(statePath: string, state: ServerState): void {
  const draft = `${statePath}.new-${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, statePath);
}

/** Fails when the file exists, so that two processes starting at once agree on one password. */
function createState(statePath: string, state: ServerState): void {
  const draft = `${statePath}.new-${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, statePath);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

const secret = () => randomBytes(24).toString('hex');
const newPasswords = () => ({ password: secret(), adminPassword: secret() });

function describe(dataDir: string, home: string): Place {
  const cluster = join(home, 'cluster');
  return {
    dataDir,
    statePath: join(dataDir, 'postgres', 'server.json'),
    home,
    cluster,
    binaries: isRoot() ? ROOT_HOME : home,
    identity: isRoot() ? identityFor(cluster) : undefined,
  };
}

function defaultHome(dataDir: string): string {
  const inside = join(dataDir, 'postgres');
  // root continuing what an ordinary user began: the cluster stays where and whose it is.
  if (!isRoot() || existsSync(join(inside, 'cluster'))) return inside;
  return join(ROOT_HOME, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
}

/** A moved DATA_DIR keeps its cluster; a copied one gets its own, for two sites must not share one by accident. */
function homeOf(dataDir: string, state: ServerState): string {
  const isCopy = state.dataDir !== dataDir && existsSync(state.dataDir);
  const isInside = state.home === join(state.dataDir, 'postgres');
  return isCopy || isInside ? defaultHome(dataDir) : state.home;
}

function makeHome(place: Place): void {
  if (!place.identity) return;
  mkdirSync(ROOT_HOME, { recursive: true, mode: 0o755 });
  // The umask may have taken bits away from our own folder.
  chmodSync(ROOT_HOME, 0o755);
  if (place.home.startsWith(place.dataDir)) return;
  mkdirSync(place.home, { recursive: true, mode: 0o700 });
  chownSync(place.home, place.identity.uid, place.identity.gid);
}

/** A cluster whose passwords are gone (DATA_DIR was deleted) is put aside, never deleted and never reused. */
function setAside(place: Place, log: (message: string) => void): void {
  if (!existsSync(place.cluster)) return;
  const aside = `${place.cluster}-before-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  renameSync(place.cluster, aside);
  log(`The earlier cluster of this folder is kept at ${aside}`);
}

/** The owner of an existing cluster, else the user `nashra` where an administrator made one, else `nobody`. */
function identityFor(cluster: string): Identity {
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = users.find(([name]) => name === 'nashra') ?? users.find(([name]) => name === 'nobody');
  const [uid, gid] = [Number(found?.[2]), Number(found?.[3])];
  if (!uid || !gid) {
    throw new OperatorError(
      'PostgreSQL does not run as root, and there is no user `nashra` or `nobody` to run it.',
      'Create a system user named nashra, start as an ordinary user, or set DATABASE_URL.',
    );
  }
  return { uid, gid };
}
