import { median, percentile } from './support/statistics.mjs';
import { wrk } from './support/wrk.mjs';

export const title = 'From a commit in the database to the fresh page, while 32 connections read';
export const needs = ['wrk'];

const CHANGES = 40;
const PAUSE_MS = 500;
const PATIENCE_MS = 10_000;

export async function run(site) {
  const { article, front, section } = site.pages;
  const id = Number(article.split('/')[2]);
  const { rows } = await site.pool.query('select title from articles where id = $1', [id]);
  const seconds = Math.ceil((CHANGES * (PAUSE_MS + 300)) / 1000);
  // Readers of all three pages for as long as the changes take.
  const readers = [article, front, section].map((path, index) =>
    wrk(`${site.pressUrl}${path}`, { connections: index === 0 ? 12 : 10, seconds }),
  );
  const delays = [];
  let setbacks = 0;
  try {
    for (let change = 1; change <= CHANGES; change += 1) {
      const headline = `${rows[0].title} (${change})`;
      await site.pool.query('update articles set title = $1 where id = $2', [headline, id]);
      const committedAt = performance.now();
      await Promise.all([article, front].map((path) => waitFor(`${site.pressUrl}${path}`, headline)));
      delays.push(performance.now() - committedAt);
      // Once fresh, always fresh: no reader may get the old page again.
      if (!(await (await fetch(`${site.pressUrl}${article}`)).text()).includes(headline)) setbacks += 1;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  } finally {
    await site.pool.query('update articles set title = $1 where id = $2', [rows[0].title, id]);
  }
  const loads = await Promise.all(readers);
  const errors = loads.reduce((sum, load) => sum + load.errors, 0);
  const rate = loads.reduce((sum, load) => sum + load.perSecond, 0);
  return [
    `article and front fresh: p50 ${median(delays).toFixed(0)} ms, p95 ${percentile(delays, 0.95).toFixed(0)} ms, longest ${Math.max(...delays).toFixed(0)} ms (${CHANGES} changes)`,
    `readers: ${Math.round(rate)} per second, ${errors} errors; ${setbacks} setbacks to an older page`,
  ];
}

async function waitFor(url, words) {
  for (const deadline = performance.now() + PATIENCE_MS; performance.now() < deadline; ) {
    if ((await (await fetch(url)).text()).includes(words)) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`${url} was not fresh within ${PATIENCE_MS / 1000} s`);
}
