/**
 * One owner a folder: a file that names the process holding it, made by an atomic link. Node has no flock, so
 * a dead owner is recognised by its pid, the moment that process began (pids are reused) and the boot; an owner
 * in another container by the file's age, which a living owner keeps young.
 */
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

const BEAT_MS = 10_000;
const FOREIGN_STALE_MS = 35_000;

/** Makes the lock, or returns who holds it. */
export function tryLock(path, details = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const self = {
    pid: process.pid,
    host: hostname(),
    began: beginningOf(process.pid),
    since: new Date().toISOString(),
    ...details,
  };
  for (let tries = 0; tries < 5; tries++) {
    if (create(path, self)) return { lock: keep(path, self) };
    const holder = readHolder(path);
    if (holder && isHeld(path, holder)) return { holder };
    setAside(path, holder);
  }
  return { holder: readHolder(path) ?? { pid: 0 } };
}

/** Waits for the lock as long as its owner lives. `onWait(holder)` is called once. */
export async function waitForLock(path, details, onWait) {
  for (let hasSaid = false; ; ) {
    const { lock, holder } = tryLock(path, details);
    if (lock) return lock;
    if (!hasSaid) onWait?.(holder);
    hasSaid = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** Who holds the lock now; undefined when nobody who lives does. */
export function lockHolder(path) {
  const holder = readHolder(path);
  return holder && isHeld(path, holder) ? holder : undefined;
}

function create(path, content) {
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function keep(path, content) {
  const beat = setInterval(() => touch(path), BEAT_MS).unref();
  let current = content;
  return {
    /** Adds to what others can read about the owner. */
    update(details) {
      current = { ...current, ...details };
      const draft = `${path}.${process.pid}.new`;
      writeFileSync(draft, JSON.stringify(current), { mode: 0o600 });
      renameSync(draft, path);
    },
    release() {
      clearInterval(beat);
      if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
    },
  };
}

function touch(path) {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Removed by hand: the owner goes on.
  }
}

function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function isHeld(path, holder) {
  if (holder.host !== hostname()) return Date.now() - ageOf(path) < FOREIGN_STALE_MS;
  return isAlive(holder.pid) && beginningOf(holder.pid) === holder.began;
}

const ageOf = (path) => {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
};

/** A zombie (nobody waits for orphans in some containers) counts as dead. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/** Boot and clock tick at which a process began (Linux; elsewhere only the pid is compared). */
function beginningOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  } catch {
    return '';
  }
}

/** Removes a dead owner's file, unless another process has replaced it between our look and our hand. */
function setAside(path, holder) {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const taken = readHolder(aside);
  if (taken && taken.began !== holder?.began && isHeld(aside, taken)) {
    try {
      linkSync(aside, path);
    } catch {
      // A third process holds it now.
    }
  }
  rmSync(aside, { force: true });
}
