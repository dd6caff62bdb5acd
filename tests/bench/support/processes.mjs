/** Processes as Linux shows them in /proc. Elsewhere figures of CPU and memory are left out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

export const hasProc = existsSync('/proc/self/smaps_rollup');

/** @returns {{pid: number, parent: number, command: string}[]} the process and all below it */
export function processTree(pid) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)));
  const tree = all.filter((one) => one.pid === pid);
  for (const one of tree) tree.push(...all.filter((other) => other.parent === one.pid));
  return tree;
}

function readProcess(pid) {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return [{ pid, parent: Number(statFields(pid)[1]), command }];
  } catch {
    return []; // it ended meanwhile
  }
}

/** User and system time so far, in seconds. */
export function cpuSeconds(pid) {
  const fields = statFields(pid);
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Proportional set size in MB: shared pages are counted once over all who share them. */
export function pssMegabytes(pid) {
  const line = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}

/** From the state on; the name before may hold spaces and brackets. */
function statFields(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
