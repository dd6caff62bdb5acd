import { readFileSync } from 'node:fs';
import { importText } from '@/lib/imports/text/import-text';
import type { Command } from './command';
import { existingFile } from './existing-file';
import { parseOptions } from './parse-options';

const OPTIONS = { section: { type: 'string' }, publish: { type: 'boolean' } } as const;

const TOLD = {
  imported: 'Imported',
  published: 'Published what was a draft',
  unchanged: 'Already here, nothing changed',
} as const;

export const importTextCommand: Command = {
  name: 'import text',
  usage: 'FILE [--section SLUG] [--publish]',
  summary: 'bring in one article as copied from a page: section, headline, paragraphs',
  async run(args, { withDatabase, print }) {
    const { values, positionals } = parseOptions(args, OPTIONS, { min: 1, max: 1 });
    const text = readFileSync(existingFile(positionals[0] ?? ''), 'utf8');
    const done = await withDatabase(({ db }) =>
      importText({
        db,
        text,
        sectionSlug: values.section,
        publish: values.publish ?? false,
        now: new Date(),
      }),
    );
    print(`${TOLD[done.outcome]} (${done.status}): ${done.headline}`);
    print(
      `  Section     ${done.section.name} (${done.section.slug})${done.sectionWas === 'made' ? ', new' : ''}`,
    );
    print(`  Paragraphs  ${done.paragraphs}`);
    if (done.status === 'published') print(`  Address     ${done.path}`);
    if (done.dropped.length > 0) print(`  Left out    ${done.dropped.join(' · ')}`);
    return 0;
  },
};
