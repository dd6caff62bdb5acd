import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { browserFlags, findBrowser } from '../../scripts/lib/find-browser.mjs';
import { median } from './support/statistics.mjs';

export const title = 'Lighthouse, mobile (median of the runs; 100 is the best)';
export const needs = [];

const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

export async function run(site) {
  const browser = await findBrowser();
  const profile = mkdtempSync(join(tmpdir(), 'nashra-lighthouse-'));
  const chrome = await chromeLauncher.launch({
    chromePath: browser.path,
    userDataDir: profile,
    chromeFlags: ['--headless=new', ...browserFlags()],
    envVars: { ...process.env, ...browser.env },
    logLevel: 'silent',
  });
  try {
    const lines = [];
    for (const name of ['article', 'front'])
      lines.push(await audit(`${site.siteUrl}${site.pages[name]}`, name, chrome.port));
    return lines;
  } finally {
    chrome.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function audit(url, name, port) {
  const results = [];
  for (let index = 0; index < RUNS; index += 1) {
    const { lhr } = await lighthouse(url, {
      port,
      logLevel: 'silent',
      output: 'json',
      onlyCategories: CATEGORIES,
    });
    results.push(lhr);
  }
  const scores = CATEGORIES.map(
    (category) =>
      `${category} ${median(results.map((lhr) => Math.round(lhr.categories[category].score * 100)))}`,
  );
  const metric = (audit) => Math.round(median(results.map((lhr) => lhr.audits[audit].numericValue)));
  const short = results[0]
    ? CATEGORIES.flatMap((category) => results[0].categories[category].auditRefs)
        .filter(({ id, weight }) => weight > 0 && (results[0].audits[id].score ?? 1) < 0.9)
        .map(({ id }) => id)
    : [];
  const missing = short.length > 0 ? `; short of full marks: ${[...new Set(short)].join(', ')}` : '';
  return `${name}: ${scores.join(' · ')}   (LCP ${metric('largest-contentful-paint')} ms, TBT ${metric('total-blocking-time')} ms${missing})`;
}
