import { hasProc, pssMegabytes } from './support/processes.mjs';
import { wrk } from './support/wrk.mjs';

export const title = 'Memory of the whole site after load (proportional set size)';
export const needs = ['wrk'];

export async function run(site) {
  if (!hasProc) return ['left out: /proc shows it on Linux only'];
  for (const path of Object.values(site.pages))
    await wrk(`${site.pressUrl}${path}`, { connections: 32, seconds: 2 });
  const { all, press, next } = site.processes();
  const sizes = all.map((one) => ({ ...one, megabytes: pssMegabytes(one.pid) }));
  const sum = (chosen) => Math.round(chosen.reduce((total, { megabytes }) => total + megabytes, 0));
  const part = (name, isMine) => `${name.padEnd(12)} ${String(sum(sizes.filter(isMine))).padStart(5)} MB`;
  const isPostgres = ({ command }) => /postgres/.test(command);
  const isNext = ({ pid, command, parent }) => !isPostgres({ command }) && (pid === next || parent === next);
  return [
    part('press', ({ pid }) => pid === press),
    part('Next', isNext),
    part('PostgreSQL', isPostgres),
    part('other', (one) => one.pid !== press && !isNext(one) && !isPostgres(one)),
    `${'together'.padEnd(12)} ${String(sum(sizes)).padStart(5)} MB`,
  ];
}
