import type { Database } from '@/db/client';
import { generateArticles } from '@/db/seed/generate-articles';
import { loadDemoEdition } from '@/db/seed/load-demo';
import { mediaStore } from '@/lib/media/disk-media-store';
import { offerFirstEditor } from '@/lib/people/offer-first-editor';
import { env } from '@/lib/platform/env';
import type { Command, CommandContext } from './command';
import { parseOptions, positiveNumber } from './parse-options';

export const seedCommand: Command = {
  name: 'seed',
  usage: '[--articles N]',
  summary: 'load the demo edition into an empty database; N: and generate Arabic articles up to that number',
  async run(args, context) {
    const { values } = parseOptions(args, { articles: { type: 'string' } }, { min: 0, max: 0 });
    const count = values.articles === undefined ? null : positiveNumber(values.articles, '--articles');
    return context.withDatabase(async ({ db }) => {
      if (count === null) return loadDemo(db, context);
      // A database with a newsroom of its own is filled as it is.
      await loadDemo(db, { ...context, print: () => undefined });
      return generate(db, count, context);
    });
  },
};

/** Before a site starts: migrations, the demo edition unless NASHRA_DEMO is 0, the first editor's link. */
export const prepareCommand: Command = {
  name: 'prepare',
  usage: '',
  summary: 'what npm start does to the database',
  isHidden: true,
  async run(args, context) {
    parseOptions(args, {}, { min: 0, max: 0 });
    return context.withDatabase(async ({ db }) => {
      if (env().NASHRA_DEMO !== false) await loadDemo(db, { ...context, print: () => undefined });
      // For the supervisor, which prints it when the site answers; nobody else hears it.
      process.send?.({ firstEditorPath: await offerFirstEditor(db, new Date()) });
      return 0;
    });
  },
};

async function loadDemo(
  db: Database,
  { print, progress, signal }: Pick<CommandContext, 'print' | 'progress' | 'signal'>,
): Promise<number> {
  const report = await loadDemoEdition({
    db,
    media: mediaStore(),
    now: new Date(),
    onProgress: ({ stage, done, total }) => {
      // All rows are one transaction: nothing half-done stays behind.
      signal.throwIfAborted();
      progress(`Loading the demo edition: ${stage} ${done}/${total}`);
    },
  });
  if (report.outcome === 'loaded') {
    print(`The demo edition is loaded (${(report.durationMs / 1000).toFixed(1)} s):`);
    for (const [table, count] of Object.entries(report.counts))
      print(`  ${String(count).padStart(6)}  ${table}`);
  } else if (report.outcome === 'already-loaded') {
    print('The demo edition was loaded before; nothing is changed.');
  } else {
    print('The database holds other articles; the demo edition is not loaded.');
  }
  return report.outcome === 'not-empty' ? 1 : 0;
}

/** Interrupted, it exits with 1, and the same command goes on. */
async function generate(
  db: Database,
  count: number,
  { print, progress, signal }: Pick<CommandContext, 'print' | 'progress' | 'signal'>,
): Promise<number> {
  const report = await generateArticles({
    db,
    count,
    now: new Date(),
    signal,
    onProgress: (done, total) => progress(`Generating articles: ${done}/${total}`),
  });
  const total = report.before + report.written;
  print(`Generated articles: ${total} of ${count} (${report.written} now, ${report.before} before).`);
  print(`Hours of reading figures: ${report.viewRows}. Time: ${(report.durationMs / 1000).toFixed(1)} s.`);
  if (total < count) print('Interrupted; run the same command again to go on.');
  return total < count ? 1 : 0;
}
