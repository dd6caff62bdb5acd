import { launchBrowser } from './support/browser.mjs';
import { addEditor, signIn } from './support/desk-editor.mjs';
import { chooseSeed, typeThroughFaults } from './support/lost-words.mjs';

export const title = 'Words lost while tab, server, network or session break at random moments';
export const needs = [];

const RUNS = Number(process.env.NASHRA_FAULT_RUNS ?? 50);

export async function run(site) {
  const browser = await launchBrowser();
  const seed = chooseSeed();
  const faults = new Map();
  let words = 0;
  let acknowledged = 0;
  try {
    for (let number = 0; number < RUNS; number += 1) {
      const person = await addEditor(site.pool);
      const result = await typeThroughFaults({
        browser,
        url: site.siteUrl,
        dataDir: site.dataDir,
        pool: site.pool,
        articleId: await addDraft(site.pool, person.id),
        person,
        signIn: ({ id }) => signIn(site.pool, id),
        seed: seed + number,
      });
      words += result.words;
      acknowledged += result.acknowledged;
      for (const fault of result.faults) faults.set(fault, (faults.get(fault) ?? 0) + 1);
    }
  } finally {
    await browser.close();
  }
  const blows = [...faults].map(([fault, count]) => `${fault} ${count}`).join(', ');
  if (acknowledged === 0) throw new Error('no acknowledgement was heard: that none was broken says nothing');
  return [
    `${RUNS} runs, ${words} words typed, ${acknowledged} seen acknowledged, 0 lost (${blows})`,
    `first seed ${seed}: repeat with NASHRA_FAULT_SEED=${seed} NASHRA_FAULT_RUNS=${RUNS}`,
  ];
}

async function addDraft(pool, personId) {
  const { rows } = await pool.query(
    "insert into articles (edition, title, created_by_id) values ('ar', 'ميناء يعمل بنصف طاقته', $1) returning id",
    [personId],
  );
  return Number(rows[0].id);
}
