import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { root } from '../../../scripts/lib/project.mjs';
import { processTree } from './processes.mjs';

const PATIENCE_MS = 600_000;

/**
 * @typedef {object} BenchSite
 * @property {string} siteUrl  as readers use it
 * @property {string} pressUrl
 * @property {string} nextUrl
 * @property {string} dataDir
 * @property {import('pg').Pool} pool
 * @property {Record<string, string>} pages  a path of each page type, percent-encoded
 * @property {() => {press: number, next: number, all: {pid: number, command: string}[]}} processes
 * @property {() => Promise<void>} stop
 */

/**
 * `npm start` with a data folder of its own. NASHRA_BENCH_DATA names a folder to keep (a large seeded
 * database); without it a temporary one with the demo edition is made and deleted.
 * @returns {Promise<BenchSite>}
 */
export async function startBenchSite() {
  const kept = process.env.NASHRA_BENCH_DATA;
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'nashra-bench-'));
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      words += chunk;
    });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
    if (!kept) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    return await describeSite(dataDir, child, () => words, end);
  } catch (error) {
    await end();
    throw error;
  }
}

async function describeSite(dataDir, child, words, end) {
  const run = await waitUntilRunning(dataDir, child, words);
  const pool = new pg.Pool({ connectionString: run.databaseUrl });
  return {
    siteUrl: run.address,
    pressUrl: run.pressUrl,
    nextUrl: run.nextUrl,
    dataDir,
    pool,
    pages: await samplePages(pool),
    processes() {
      const all = processTree(child.pid);
      const pidOf = (pattern) => all.find(({ command }) => pattern.test(command))?.pid ?? 0;
      return { all, press: pidOf(/press\.mjs/), next: pidOf(/next-server|next start|bin\/next/) };
    },
    async stop() {
      await pool.end();
      await end();
    },
  };
}

async function waitUntilRunning(dataDir, child, words) {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await wait(200)) {
    if (child.exitCode !== null) throw new Error(`the site ended:\n${words()}`);
    try {
      const run = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8'));
      // The file of an earlier run that was cut off may lie there still.
      if (run.phase === 'running' && run.pid === child.pid) return run;
    } catch {
      // not written yet
    }
  }
  throw new Error(`the site did not start:\n${words()}`);
}

/** The newest of each kind in the Arabic edition. */
async function samplePages(pool) {
  const { rows } = await pool.query(`
    select '/' || s.slug as section, '/' || s.slug || '/' || a.id || '/' || a.slug as article,
      (select '/tag/' || t.slug from tags t join article_tags l on l.tag_id = t.id where l.published_at is not null and t.edition = 'ar' limit 1) as tag,
      (select '/author/' || w.slug from authors w join article_authors l on l.author_id = w.id where l.published_at is not null and w.edition = 'ar' limit 1) as author,
      '/archive/' || to_char(a.published_at, 'YYYY/MM') as archive
    from articles a join sections s on s.id = a.section_id
    where a.status = 'published' and a.edition = 'ar' and a.kind = 'news' and a.hero_media_id is not null
    order by a.published_at desc nulls last, a.id desc limit 1`);
  const pages = {
    front: '/',
    latest: '/latest',
    ...rows[0],
    search: '/search?q=الأمن',
    feed: '/rss.xml',
    missing: '/nothing',
  };
  return Object.fromEntries(
    Object.entries(pages)
      .filter(([, path]) => path)
      .map(([name, path]) => [name, encodeURI(path)]),
  );
}
