import { cpuSeconds, hasProc } from './support/processes.mjs';
import { median, percentile } from './support/statistics.mjs';

export const title =
  'Rendering each page type (asking Next directly, one at a time; it keeps no reader pages)';
export const needs = [];

/** The first renders of a type run code that V8 has not compiled yet; they are given apart. */
const COLD = 10;
const WARM_UP = 100;
const RENDERS = 100;

export async function run(site) {
  const lines = [];
  const { next } = site.processes();
  for (const [type, path] of Object.entries(site.pages)) {
    const url = `${site.nextUrl}${path}`;
    const cold = await renderOften(url, COLD, next);
    await renderOften(url, WARM_UP, next);
    const { cpu, times, bytes } = await renderOften(url, RENDERS, next);
    const wall = `${median(times).toFixed(1)} ms median, ${percentile(times, 0.95).toFixed(1)} ms p95`;
    lines.push(
      `${type.padEnd(8)} ${cpu.toFixed(1).padStart(6)} ms CPU of Next (first ${COLD}: ${cold.cpu.toFixed(0)})   ${wall}   ${Math.round(bytes / 1024)} kB from Next`,
    );
  }
  return lines;
}

/** @returns {Promise<{cpu: number, times: number[], bytes: number}>} CPU of Next in milliseconds a render */
async function renderOften(url, rounds, next) {
  const before = hasProc ? cpuSeconds(next) : 0;
  const times = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    bytes = await render(url);
    times.push(performance.now() - startedAt);
  }
  const cpu = hasProc ? ((cpuSeconds(next) - before) / rounds) * 1000 : Number.NaN;
  return { cpu, times, bytes };
}

async function render(url) {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { accept: 'text/html', 'accept-encoding': 'identity' },
  });
  return (await response.arrayBuffer()).byteLength;
}
