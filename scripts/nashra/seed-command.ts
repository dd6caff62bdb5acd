import type { Database } from '@/db/client';
import { loadDemoEdition } from '@/db/seed/load-demo';
import { mediaStore } from '@/lib/media/disk-media-store';
import type { Command, CommandContext } from './command';
import { parseOptions } from './parse-options';

export const seedCommand: Command = {
  name: 'seed',
  usage: '',
  summary: 'load the demo edition into an empty database',
  async run(args, context) {
    parseOptions(args, {}, { min: 0, max: 0 });
    return context.withDatabase(({ db }) => loadDemo(db, context));
  },
};

/** Before a site starts: migrations, and the demo edition unless NASHRA_DEMO is 0. */
export const prepareCommand: Command = {
  name: 'prepare',
  usage: '',
  summary: 'what npm start does to the database',
  isHidden: true,
  async run(args, context) {
    parseOptions(args, {}, { min: 0, max: 0 });
    return context.withDatabase(async ({ db }) => {
      if (process.env.NASHRA_DEMO !== '0') await loadDemo(db, { ...context, print: () => undefined });
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
