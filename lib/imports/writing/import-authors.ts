import { eq } from 'drizzle-orm';
import { authors } from '@/db/schema';
import { slugFromHeadline } from '@/lib/arabic/slug';
import { hashOf, type LogEntry } from '@/lib/imports/account/import-log';
import { decodeSlug } from '@/lib/imports/mapping/map-slug';
import { publicName } from '@/lib/imports/mapping/public-name';
import { TermIds } from '@/lib/imports/mapping/term-targets';
import { bringTerm, copyOf, first, Shelf, type TermDeps } from './bring-term';

/** Authors with their public names; logins and addresses stay private. */
export async function importAuthors(deps: TermDeps): Promise<TermIds> {
  const { db, survey, log, edition: ownEdition } = deps;
  const ids = new TermIds();
  const entries: LogEntry[] = [];
  await db.transaction(async (tx) => {
    const shelf = new Shelf(
      await tx
        .select({ id: authors.id, edition: authors.edition, slug: authors.slug, name: authors.name })
        .from(authors),
      log.targets('author'),
    );
    for (const author of survey.authors.values()) {
      const name = publicName(author);
      for (const edition of author.editions) {
        const nicename = author.login.includes('@') ? '' : decodeSlug(author.login);
        const values = { edition, name, slug: nicename || slugFromHeadline(name) };
        const id = await bringTerm(
          deps,
          shelf,
          {
            kind: 'author',
            sourceId: copyOf(author.login.toLowerCase(), edition, [...author.editions][0] ?? ownEdition),
            sourceHash: hashOf([name]),
            values,
          },
          {
            insert: async (row) => first(await tx.insert(authors).values(row).returning()),
            update: async (target, row) =>
              void (await tx.update(authors).set({ name: row.name }).where(eq(authors.id, target))),
            fingerprint: (row) => hashOf([row.name]),
          },
          entries,
        );
        ids.set(edition, author.login.toLowerCase(), id);
      }
    }
    await log.write(tx, entries);
  });
  log.remember(entries);
  return ids;
}
