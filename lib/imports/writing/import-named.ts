import { eq } from 'drizzle-orm';
import type { authors, tags } from '@/db/schema';
import type { Edition } from '@/lib/i18n/editions';
import { hashOf, type LogEntry } from '@/lib/imports/account/import-log';
import { TermIds } from '@/lib/imports/mapping/term-targets';
import { claimAddress } from '@/lib/redirects/claim-address';
import { bringTerm, copyOf, first, Shelf, type TermDeps } from './bring-term';

/** A term of which the archive tells no more than a name and where it is used. */
export interface NamedTerm {
  /** What names it in the archive. */
  key: string;
  name: string;
  slug: string;
  editions: Set<Edition>;
}

/** Authors or tags: each a row in every edition that uses it. */
export async function importNamed(
  {
    kind,
    table,
    pathOf,
    heirs,
  }: {
    kind: 'author' | 'tag';
    table: typeof authors | typeof tags;
    pathOf: (edition: Edition, slug: string) => string;
    heirs?: Map<number, number>;
  },
  terms: NamedTerm[],
  deps: TermDeps,
): Promise<TermIds> {
  const { db, log, edition: ownEdition } = deps;
  const ids = new TermIds();
  const entries: LogEntry[] = [];
  await db.transaction(async (tx) => {
    const columns = { id: table.id, edition: table.edition, slug: table.slug, name: table.name };
    const shelf = new Shelf(await tx.select(columns).from(table), log.targets(kind), heirs);
    for (const { key, name, slug, editions } of terms) {
      const firstEdition = [...editions][0] ?? ownEdition;
      for (const edition of editions) {
        const id = await bringTerm(
          deps,
          shelf,
          {
            kind,
            sourceId: copyOf(key, edition, firstEdition),
            isCopy: edition !== firstEdition,
            sourceHash: hashOf([name]),
            values: { edition, name, slug },
          },
          {
            insert: async (row) => {
              await claimAddress(tx, pathOf(row.edition, row.slug));
              return first(await tx.insert(table).values(row).returning(columns));
            },
            update: async (target, row) =>
              void (await tx.update(table).set({ name: row.name }).where(eq(table.id, target))),
            fingerprint: (row) => hashOf([row.name]),
          },
          entries,
        );
        ids.set(edition, key, id);
      }
    }
    await log.write(tx, entries);
  });
  log.remember(entries);
  return ids;
}
