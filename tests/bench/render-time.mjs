import { cpuSeconds, hasProc } from './support/processes.mjs';
import { median, percentile } from './support/statistics.mjs';

export const title =
  'Rendering each page type (asking Next directly, one at a time; it keeps no reader pages)';
export const needs = [];

const WARM_UP = 10;
const RENDERS = 40;

export async function run(site) {
  const lines = [];
  const { next } = site.processes();
  for (const [type, path] of Object.entries(site.pages)) {
    const url = `${site.nextUrl}${path}`;
    for (let round = 0; round < WARM_UP; round += 1) await render(url);
    const before = hasProc ? cpuSeconds(next) : 0;
    const times = [];
    let bytes = 0;
    for (let round = 0; round < RENDERS; round += 1) {
      const startedAt = performance.now();
      bytes = await render(url);
      times.push(performance.now() - startedAt);
    }
    const cpu = hasProc ? ((cpuSeconds(next) - before) / RENDERS) * 1000 : Number.NaN;
    const wall = `${median(times).toFixed(1)} ms median, ${percentile(times, 0.95).toFixed(1)} ms p95`;
    lines.push(
      `${type.padEnd(8)} ${cpu.toFixed(1).padStart(6)} ms CPU of Next   ${wall}   ${Math.round(bytes / 1024)} kB from Next`,
    );
  }
  return lines;
}

async function render(url) {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { accept: 'text/html', 'accept-encoding': 'identity' },
  });
  return (await response.arrayBuffer()).byteLength;
}
