import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { importItems } from '@/db/schema';
import { stableJson } from '@/lib/platform/stable-json';

export type LoggedKind = (typeof importItems.$inferSelect)['kind'];

export interface LoggedItem {
  targetId: number;
  /** Hash of what was read from the source. */
  sourceHash: string;
  /** What we left here: an article's version, or a hash of the row. Another one now: somebody edited it. */
  fingerprint: string;
  /** A picture was missing: a repetition tries again. */
  isPartial: boolean;
}

/** `import_items` of one source, held in memory: about a hundred bytes an item. */
export class ImportLog {
  readonly source: string;
  readonly #items = new Map<string, LoggedItem>();

  constructor(source: string) {
    this.source = source;
  }

  static async load(db: Executor, source: string): Promise<ImportLog> {
    const log = new ImportLog(source);
    const rows = await db.select().from(importItems).where(eq(importItems.source, source));
    for (const row of rows)
      log.#items.set(`${row.kind} ${row.sourceId}`, {
        targetId: row.targetId,
        ...readChecksum(row.checksum),
      });
    return log;
  }

  get(kind: LoggedKind, sourceId: string): LoggedItem | undefined {
    return this.#items.get(`${kind} ${sourceId}`);
  }

  /** Ids of everything of a kind that this source brought here. */
  targets(kind: LoggedKind): Set<number> {
    const targets = new Set<number>();
    for (const [key, item] of this.#items) if (key.startsWith(`${kind} `)) targets.add(item.targetId);
    return targets;
  }

  /** Writes in the transaction that made the targets; call `remember` with the same once it is committed. */
  async write(db: Executor, entries: LogEntry[]): Promise<void> {
    for (let start = 0; start < entries.length; start += 1_000) {
      await db
        .insert(importItems)
        .values(
          entries.slice(start, start + 1_000).map(({ kind, sourceId, targetId, ...marks }) => ({
            source: this.source,
            kind,
            sourceId,
            targetId,
            checksum: writeChecksum(marks),
          })),
        )
        .onConflictDoUpdate({
          target: [importItems.source, importItems.kind, importItems.sourceId],
          set: {
            targetId: sql`excluded.target_id`,
            checksum: sql`excluded.checksum`,
            importedAt: sql`now()`,
          },
        });
    }
  }

  remember(entries: LogEntry[]): void {
    for (const { kind, sourceId, ...item } of entries) this.#items.set(`${kind} ${sourceId}`, item);
  }
}

export interface LogEntry extends LoggedItem {
  kind: LoggedKind;
  sourceId: string;
}

const writeChecksum = ({ sourceHash, fingerprint, isPartial }: Omit<LoggedItem, 'targetId'>) =>
  `${sourceHash}@${fingerprint}${isPartial ? '!' : ''}`;

function readChecksum(checksum: string | null): Omit<LoggedItem, 'targetId'> {
  const [sourceHash = '', rest = ''] = (checksum ?? '').split('@');
  return { sourceHash, fingerprint: rest.replace(/!$/, ''), isPartial: rest.endsWith('!') };
}

/** A short hash of any value; keys in any order give the same (jsonb gives them back in its own). */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(stableJson(value)).digest('base64url').slice(0, 22);
}
