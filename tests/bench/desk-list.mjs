import { launchBrowser } from './support/browser.mjs';
import { addEditor, signIn } from './support/desk-editor.mjs';
import { median, percentile } from './support/statistics.mjs';

export const title = 'Opening the list of articles at the desk (to be read with the number of articles)';
export const needs = [];

const OPENINGS = 15;

export async function run(site) {
  const person = await addEditor(site.pool);
  const cookie = await signIn(site.pool, person.id);
  const lists = await sampleLists(site.pool);
  const count = await site.pool.query('select count(*)::int as articles from articles');
  const lines = [`${count.rows[0].articles} articles`];
  for (const [name, query] of Object.entries(lists)) {
    const url = `${site.siteUrl}/admin/articles?${new URLSearchParams({ edition: 'ar', ...query })}`;
    lines.push(`${name.padEnd(22)} ${shown(await timesOf(() => answer(url, cookie)))}   HTML whole`);
  }
  const { first, again } = await openInBrowser(site.siteUrl, cookie);
  lines.push(`${'in a new browser'.padEnd(22)} ${shown(first)}   list painted, nothing cached`);
  lines.push(`${'again in it'.padEnd(22)} ${shown(again)}   list painted`);
  return lines;
}

const shown = (times) =>
  `${median(times).toFixed(0).padStart(5)} ms median, ${percentile(times, 0.95).toFixed(0).padStart(5)} ms p95`;

async function timesOf(open) {
  await open();
  const times = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    const startedAt = performance.now();
    await open();
    times.push(performance.now() - startedAt);
  }
  return times;
}

async function answer(url, { name, value }) {
  const response = await fetch(url, { headers: { cookie: `${name}=${value}` }, redirect: 'manual' });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  await response.arrayBuffer();
}

/** As the browser itself tells: the list comes with the HTML and is in its first paint. */
async function openInBrowser(siteUrl, cookie) {
  const browser = await launchBrowser();
  const first = [];
  const again = [];
  try {
    for (let round = 0; round < OPENINGS; round += 1) {
      const context = await browser.newContext({ viewport: { width: 1360, height: 900 } });
      await context.addCookies([{ ...cookie, url: siteUrl }]);
      const page = await context.newPage();
      for (const times of [first, again]) {
        await page.goto(`${siteUrl}/admin/articles`);
        await page.locator('table tbody tr').first().waitFor();
        times.push(await page.evaluate(firstPaint));
      }
      await context.close();
    }
    return { first, again };
  } finally {
    await browser.close();
  }
}

/** Runs in the page: milliseconds from the address to the first content on the screen. */
function firstPaint() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (name === 'first-contentful-paint') resolve(startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}

/** Each way to narrow the list, by what this database has: the fullest section, the busiest author, a page deep down. */
async function sampleLists(pool) {
  const { rows } = await pool.query(`
    select
      (select section_id from articles where edition = 'ar' group by 1 order by count(*) desc limit 1) as section,
      (select b.author_id from article_authors b join authors w on w.id = b.author_id where w.edition = 'ar' group by 1 order by count(*) desc limit 1) as author,
      (select (extract(epoch from edited_at) * 1000)::bigint || '-' || id from articles
        where edition = 'ar' order by edited_at desc nulls last, id desc
        offset (select count(*) * 9 / 10 from articles where edition = 'ar') limit 1) as after`);
  const { section, author, after } = rows[0];
  return {
    all: {},
    'as columns': { view: 'board' },
    published: { status: 'published' },
    drafts: { status: 'draft' },
    'a section': { section },
    'an author': { author },
    mine: { mine: '1' },
    'without a picture': { lacks: 'picture' },
    'a common word': { q: 'الحكومة' },
    'a rare word': { q: 'قلنسوة' },
    'a section and a word': { section, q: 'الحكومة' },
    'nine tenths down': { after },
  };
}
