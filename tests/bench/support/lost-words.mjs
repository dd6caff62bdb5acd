/**
 * Types into the desk's editor and breaks things at random moments: the tab, the server, the network, the
 * session. After each blow every acknowledged word must be on the server and every other one in the browser's
 * local copy; after the mending all of them on the server. Shared by the browser tests and the bench.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { processTree } from './processes.mjs';

const FAULTS = ['tab crash', 'tab close', 'server', 'network', 'session'];
const PATIENCE_MS = 90_000;
const WORDS_AFTER_A_FAULT = 4;

/** Numbers below 1 from a seed (mulberry32), so that a run can be repeated. */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** From NASHRA_FAULT_SEED, or a new one. */
export const chooseSeed = () => Number(process.env.NASHRA_FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31));

/**
 * One run: `blows` faults while one person types into one article.
 * @returns {Promise<{words: number, acknowledged: number, faults: string[]}>} how many words were typed
 * @throws Error naming the words that were lost
 */
export async function typeThroughFaults({
  browser,
  url,
  dataDir,
  pool,
  articleId,
  person,
  signIn,
  seed,
  blows = 3,
}) {
  const random = randomOf(seed);
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 } });
  const typed = [];
  const acknowledged = new Set();
  const faults = [];
  const addCookie = async () => context.addCookies([{ ...(await signIn(person)), url }]);
  const serverText = async () => {
    const { rows } = await pool.query('select body::text as body from articles where id = $1', [articleId]);
    return rows[0]?.body ?? '';
  };
  const open = async () => {
    const page = await context.newPage();
    await page.goto(`${url}/admin/articles/${articleId}`);
    await page.locator('.paper .ProseMirror').click();
    await page.keyboard.press('Control+End');
    return page;
  };
  await context.exposeFunction('heardAcknowledged', (text) => {
    for (const word of wordsIn(text)) acknowledged.add(word);
  });
  await context.addInitScript(tellOfAcknowledgements);
  try {
    await addCookie();
    let page = await open();
    await page.locator('[data-saving="saved"]').waitFor({ timeout: PATIENCE_MS });
    for (let blow = 0; blow < blows; blow += 1) {
      const fault = FAULTS[Math.floor(random() * FAULTS.length)];
      faults.push(fault);
      const struck = wait(400 + random() * 3_000).then(() =>
        strike({ fault, page, context, dataDir, pool, person }),
      );
      await typeUntil({ page, typed, struck, random });
      await struck;
      const copies = await localCopies(context, url);
      const server = await serverText();
      const stored = `${copies}${server}`;
      demand(
        typed,
        (word) => stored.includes(word),
        `neither on the server nor in the local copy after «${fault}»`,
        seed,
      );
      demand(
        [...acknowledged],
        (word) => server.includes(word),
        `acknowledged but not on the server after «${fault}»`,
        seed,
      );
      await mend({ fault, context, url, addCookie });
      if (fault.startsWith('tab')) page = await open();
      await until(async () => {
        const text = await serverText();
        return typed.every((word) => text.includes(word));
      }).catch(async () => {
        const text = await serverText();
        const state = await page.locator('[data-saving]').getAttribute('data-saving');
        demand(
          typed,
          (word) => text.includes(word),
          `not on the server after mending «${fault}» (${state})`,
          seed,
        );
      });
      await page.locator('[data-saving="saved"]').waitFor({ timeout: PATIENCE_MS });
    }
    return { words: typed.length, acknowledged: acknowledged.size, faults };
  } finally {
    await context.close();
  }
}

/** Runs in the page: the texts of saves that the server has answered for (DevTools do not show a Blob that was sent). */
function tellOfAcknowledgements() {
  const { fetch } = window;
  window.fetch = async (url, options) => {
    const response = await fetch(url, options);
    if (options?.method === 'PUT' && response.status === 200)
      window.heardAcknowledged(await options.body.text());
    return response;
  };
}

/** Types word after word until a few words after the blow, or until the tab is gone. */
async function typeUntil({ page, typed, struck, random }) {
  let left = Number.POSITIVE_INFINITY;
  struck.then(() => {
    left = WORDS_AFTER_A_FAULT;
  });
  while (left > 0) {
    const word = `كلمة${typed.length + 1}ختم`;
    try {
      await page.keyboard.type(`${word} `, { timeout: 2_000 });
      // The page answered after the keystrokes: they have been through the editor.
      await Promise.race([
        page.evaluate(() => 0),
        struck.then(() => wait(2_000)).then(() => Promise.reject(new Error('the tab is gone'))),
      ]);
    } catch {
      return;
    }
    typed.push(word);
    left -= 1;
    await wait(random() * 60);
  }
}

async function strike({ fault, page, context, dataDir, pool, person }) {
  switch (fault) {
    case 'tab crash': {
      const session = await context.newCDPSession(page);
      // The command cannot answer: who would answer is gone.
      session.send('Page.crash').catch(() => undefined);
      await page.waitForEvent('crash', { timeout: 10_000 }).catch(() => undefined);
      await page.close();
      return;
    }
    case 'tab close':
      return page.close();
    case 'server':
      return process.kill(pidOfNext(dataDir), 'SIGKILL');
    case 'network':
      return context.setOffline(true);
    case 'session':
      return pool.query('delete from sessions where user_id = $1', [person.id]);
  }
}

async function mend({ fault, context, url, addCookie }) {
  if (fault === 'network') await context.setOffline(false);
  if (fault === 'session') await addCookie();
  if (fault === 'server') await until(async () => (await fetch(`${url}/admin/sign-in`)).status === 200);
}

/** The supervisor wrote its pid into the data folder. */
function pidOfNext(dataDir) {
  const { pid } = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8'));
  const next = processTree(pid).findLast(({ command }) => /next-server|next start|bin\/next/.test(command));
  if (!next) throw new Error('Next is not running');
  return next.pid;
}

/** What this browser has kept of the article, as JSON, read from another page of the same origin. */
async function localCopies(context, url) {
  const page = await context.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<title>.</title>' }));
  try {
    await page.goto(`${url}/local-copies`);
    return await page.evaluate(async () => {
      const databases = await indexedDB.databases();
      if (!databases.some(({ name }) => name === 'nashra-desk')) return '';
      const answer = (request) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await answer(indexedDB.open('nashra-desk'));
      const copies = await answer(
        database.transaction('article-copies').objectStore('article-copies').getAll(),
      );
      database.close();
      return JSON.stringify(copies.map(({ content }) => content.body));
    });
  } finally {
    await page.close();
  }
}

const wordsIn = (text) => text.match(/كلمة\d+ختم/g) ?? [];

function demand(words, isThere, where, seed) {
  const lost = words.filter((word) => !isThere(word));
  if (lost.length > 0)
    throw new Error(
      `${lost.length} of ${words.length} words ${where}: ${lost.slice(0, 5).join(' ')}. NASHRA_FAULT_SEED=${seed}`,
    );
}

async function until(isSo) {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await wait(200)) {
    if (await isSo().catch(() => false)) return;
  }
  throw new Error('it did not come about in time');
}
