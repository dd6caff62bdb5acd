import { existsSync, statSync } from 'node:fs';
import { EDITIONS, isEdition } from '@/lib/i18n/editions';
import { reportLines } from '@/lib/imports/account/reconcile';
import { importWxr, mayBePosts } from '@/lib/imports/import-wxr';
import type { MediaSourceOption } from '@/lib/imports/media/media-source';
import { mediaStore } from '@/lib/media/disk-media-store';
import { OperatorError, UsageError } from '@/lib/platform/errors';
import type { Command } from './command';
import { existingFile, fromCaller } from './existing-file';
import { parseOptions } from './parse-options';

const OPTIONS = {
  media: { type: 'string' },
  'dry-run': { type: 'boolean' },
  resume: { type: 'boolean' },
  edition: { type: 'string' },
  'also-posts': { type: 'string' },
} as const;

export const importWxrCommand: Command = {
  name: 'import wxr',
  usage: 'FILE [--media DIR|URL] [--edition ar|en|fr] [--also-posts TYPE,…] [--dry-run] [--resume]',
  summary: 'bring in a WordPress export; may be repeated, and goes on where it was interrupted',
  async run(args, { withDatabase, print, progress, signal }) {
    const { values, positionals } = parseOptions(args, OPTIONS, { min: 1, max: 1 });
    const file = existingFile(positionals[0] ?? '');
    const mediaSource = mediaSourceOf(values.media);
    const { edition } = values;
    if (edition !== undefined && !isEdition(edition))
      throw new UsageError(`There is no edition “${edition}”: ${EDITIONS.join(', ')}`);
    const report = await withDatabase(({ db }) =>
      importWxr({
        db,
        media: mediaStore(),
        file,
        mediaSource,
        ...(edition && { edition }),
        alsoPosts: postTypesOf(values['also-posts']),
        dryRun: values['dry-run'] ?? false,
        resume: values.resume ?? false,
        onProgress: ({ stage, done, total }) => progress(`${stage} ${done}/${total}`),
        signal,
        now: new Date(),
      }),
    );
    for (const line of reportLines(report)) print(line);
    return report.isComplete ? 0 : 1;
  },
};

function postTypesOf(option = ''): string[] {
  const types = option
    .split(',')
    .map((type) => type.trim())
    .filter(Boolean);
  const wrong = types.find((type) => !mayBePosts(type));
  if (wrong) throw new UsageError(`Items of the type “${wrong}” are no articles`);
  return types;
}

function mediaSourceOf(option: string | undefined): MediaSourceOption {
  if (option === undefined) return null;
  if (/^https?:\/\//i.test(option)) {
    if (!URL.canParse(option)) throw new UsageError(`${option} is not an address`);
    return { kind: 'url', base: option };
  }
  const dir = fromCaller(option);
  if (!existsSync(dir) || !statSync(dir).isDirectory()) {
    throw new OperatorError(
      `There is no folder ${dir}.`,
      '--media takes the unpacked uploads folder, or the address of the old site.',
    );
  }
  return { kind: 'dir', dir };
}
