import { sql } from 'drizzle-orm';
import { outbox } from '@/db/schema';
import { OperatorError, UsageError } from '@/lib/platform/errors';
import { lockHolder } from '@/scripts/lib/lock.mjs';
import type { Command } from './command';
import { parseOptions } from './parse-options';
import { runFile } from './with-database';

/** The tag that every stored document carries. */
const EVERYTHING = '*';
const TAG = /^[a-z]+(:[\p{L}\p{N}:-]+)?$/u;

export const purgeCommand: Command = {
  name: 'press purge',
  usage: '[TAG…]',
  summary: 'render pages anew: those with a tag (article:42, list:front:ar), or all of them',
  async run(args, { withDatabase, print }) {
    const { positionals: tags } = parseOptions(args, {}, { min: 0, max: 1000 });
    const wrong = tags.find((tag) => !TAG.test(tag));
    if (wrong) throw new UsageError(`${wrong} is not a tag; tags look like article:42 or list:front:ar`);
    await withDatabase(({ db }) =>
      db.transaction(async (transaction) => {
        const [row] = await transaction
          .insert(outbox)
          .values({ kind: 'invalidate', tags: tags.length > 0 ? tags : [EVERYTHING] })
          .returning({ id: outbox.id });
        await transaction.execute(sql`select pg_notify('nashra_outbox', ${String(row?.id)})`);
      }),
    );
    print(
      tags.length > 0 ? `Pages with ${tags.join(', ')} are stale now.` : 'All stored pages are stale now.',
    );
    return 0;
  },
};

export const statusCommand: Command = {
  name: 'press status',
  usage: '',
  summary: 'whether the press of the running site is ready, and what it counts',
  async run(args, { print }) {
    parseOptions(args, {}, { min: 0, max: 0 });
    const pressUrl = lockHolder(runFile())?.pressUrl;
    if (!pressUrl)
      throw new OperatorError(
        'No site runs on this data folder.',
        'Start it with npm start, or set DATA_DIR to the folder of the running one.',
      );
    const [ready, metrics] = await Promise.all([ask(`${pressUrl}/health/ready`), ask(`${pressUrl}/metrics`)]);
    print(`${pressUrl}  ${ready.ok ? 'ready' : `not ready (${ready.status})`}`);
    for (const line of metrics.text.split('\n'))
      if (line.startsWith('nashra_press_') && !line.includes('_bucket')) print(`  ${line}`);
    if (!metrics.ok) print(`  no figures: /metrics answered ${metrics.status}`);
    return ready.ok && metrics.ok ? 0 : 1;
  },
};

async function ask(url: string): Promise<{ ok: boolean; status: number | string; text: string }> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    return { ok: response.ok, status: response.status, text: await response.text() };
  } catch (error) {
    return { ok: false, status: (error as Error).message, text: '' };
  }
}
