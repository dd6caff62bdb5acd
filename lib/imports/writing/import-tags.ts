import { eq } from 'drizzle-orm';
import { tags } from '@/db/schema';
import { slugFromHeadline } from '@/lib/arabic/slug';
import { plainText } from '@/lib/articles/from-html/plain-text';
import { hashOf, type LogEntry } from '@/lib/imports/account/import-log';
import { decodeSlug } from '@/lib/imports/mapping/map-slug';
import { TermIds } from '@/lib/imports/mapping/term-targets';
import { bringTerm, copyOf, first, Shelf, type TermDeps } from './bring-term';

/** Tags by their names; addresses keep their slugs. */
export async function importTags(deps: TermDeps): Promise<TermIds> {
  const { db, survey, log, edition: ownEdition } = deps;
  const ids = new TermIds();
  const entries: LogEntry[] = [];
  await db.transaction(async (tx) => {
    const shelf = new Shelf(
      await tx.select({ id: tags.id, edition: tags.edition, slug: tags.slug, name: tags.name }).from(tags),
      log.targets('tag'),
    );
    for (const term of survey.terms.get('post_tag')?.values() ?? []) {
      const name = plainText(term.name) || decodeSlug(term.slug).replace(/-/g, ' ') || term.slug;
      for (const edition of term.editions) {
        const values = { edition, name, slug: decodeSlug(term.slug) || slugFromHeadline(name) };
        const id = await bringTerm(
          deps,
          shelf,
          {
            kind: 'tag',
            sourceId: copyOf(term.slug, edition, [...term.editions][0] ?? ownEdition),
            sourceHash: hashOf([name]),
            values,
          },
          {
            insert: async (row) => first(await tx.insert(tags).values(row).returning()),
            update: async (target, row) =>
              void (await tx.update(tags).set({ name: row.name }).where(eq(tags.id, target))),
            fingerprint: (row) => hashOf([row.name]),
          },
          entries,
        );
        ids.set(edition, term.slug, id);
      }
    }
    await log.write(tx, entries);
  });
  log.remember(entries);
  return ids;
}
