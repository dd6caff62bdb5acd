import http from 'node:http';
import { startNginx } from './support/nginx.mjs';
import { cpuSeconds, hasProc } from './support/processes.mjs';
import { median } from './support/statistics.mjs';
import { wrk } from './support/wrk.mjs';

export const title =
  'A stored article against nginx serving the same bytes as a static file (one process each)';
export const needs = ['nginx', 'wrk'];

const ROUNDS = 5;
const SECONDS = 4;

export async function run(site) {
  const url = `${site.pressUrl}${site.pages.article}`;
  const { body, headers } = await settledAnswer(url);
  const nginx = await startNginx(body, headers);
  try {
    const lines = [];
    for (const connections of [1, 32]) {
      const press = { url, pid: site.processes().press, results: [] };
      const file = { url: nginx.url, pid: nginx.pid, results: [] };
      // Interleaved, so that whatever else the machine does hits both.
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const server of [press, file]) server.results.push(await measure(server, connections));
      }
      lines.push(describe(connections, press.results, file.results));
    }
    return [`${body.length} bytes (br)`, ...lines];
  } finally {
    await nginx.stop();
  }
}

async function measure({ url, pid }, connections) {
  const before = hasProc ? cpuSeconds(pid) : 0;
  const result = await wrk(url, { connections, seconds: SECONDS });
  const cpu = hasProc ? cpuSeconds(pid) - before : Number.NaN;
  return { ...result, cpuMicroseconds: (cpu / result.requests) * 1e6 };
}

function describe(connections, press, file) {
  const of = (results, field) => median(results.map((result) => result[field]));
  const ratio = median(press.map((result, round) => result.perSecond / file[round].perSecond));
  const rates = `${Math.round(of(press, 'perSecond'))} / ${Math.round(of(file, 'perSecond'))} per second`;
  const cpu = `CPU ${of(press, 'cpuMicroseconds').toFixed(1)} / ${of(file, 'cpuMicroseconds').toFixed(1)} µs a request`;
  const p99 = `p99 ${of(press, 'p99Ms').toFixed(2)} / ${of(file, 'p99Ms').toFixed(2)} ms`;
  const errors = press.reduce((sum, result) => sum + result.errors, 0);
  return `${connections} connection(s): ratio ${ratio.toFixed(2)}   (${rates}; ${cpu}; ${p99}; ${errors} errors)`;
}

/** The article as it is served once it was compressed at leisure: asked for until its ETag says so. */
async function settledAnswer(url) {
  for (const deadline = Date.now() + 60_000; ; ) {
    const answer = await ask(url);
    if (answer.response.headers.etag?.endsWith('-b11"'))
      return { body: answer.body, headers: sameHeaders(answer.response) };
    if (Date.now() > deadline) throw new Error('the article was not compressed within a minute');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** What nginx is to send as well; the rest it sends by itself. */
function sameHeaders({ rawHeaders }) {
  const own = /^(content-type|content-length|date|connection|keep-alive|server)$/i;
  const pairs = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1]]] : []));
  return pairs.filter(([name]) => !own.test(name));
}

function ask(url) {
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => resolve({ response, body: Buffer.concat(chunks) }));
      })
      .on('error', reject);
  });
}
