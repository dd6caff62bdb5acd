import { eq } from 'drizzle-orm';
import { mergedSections, sections } from '@/db/schema';
import { slugFromHeadline } from '@/lib/arabic/slug';
import { plainText } from '@/lib/articles/from-html/plain-text';
import type { Edition } from '@/lib/i18n/editions';
import { hashOf, type LogEntry } from '@/lib/imports/account/import-log';
import { type CategoryNode, categoryTree } from '@/lib/imports/mapping/category-tree';
import { decodeSlug } from '@/lib/imports/mapping/map-slug';
import { rhythmOf } from '@/lib/imports/mapping/section-rhythm';
import type { SectionInfo } from '@/lib/imports/mapping/term-targets';
import { claimAddress } from '@/lib/redirects/claim-address';
import { isUsableSectionSlug } from '@/lib/sections/reserved-slugs';
import { sectionPath } from '@/lib/sections/section-path';
import { bringTerm, copyOf, first, Shelf, type TermDeps } from './bring-term';
import { POSITION } from './order-sections';

/** What newspapers call the page of stories that belong nowhere. */
const UNCATEGORISED: Record<Edition, string> = { ar: 'متفرقات', en: 'Miscellany', fr: 'Divers' };

const ASTRAY: Record<NonNullable<CategoryNode['astray']>, string> = {
  circle: 'category whose ancestors lead in a circle, made a top section',
  'missing-parent': 'category whose parent is not in the archive, made a top section',
};

/** Categories as sections with one level below; deeper ones move up to it. By edition and raw slug. */
export async function importSections(deps: TermDeps): Promise<Map<string, SectionInfo>> {
  const { db, survey, log, tally, edition: ownEdition } = deps;
  const infos = new Map<string, SectionInfo>();
  const entries: LogEntry[] = [];
  const columns = {
    id: sections.id,
    edition: sections.edition,
    slug: sections.slug,
    name: sections.name,
    parentId: sections.parentId,
    introduction: sections.introduction,
  };
  await db.transaction(async (tx) => {
    const merged = await tx.select().from(mergedSections);
    const heirs = new Map(merged.map(({ sectionId, intoId }) => [sectionId, intoId]));
    const shelf = new Shelf(await tx.select(columns).from(sections), log.targets('category'), heirs);
    const order = new Map(survey.menuCategories.map((id, index) => [id, index + 1]));
    const tree = categoryTree(survey.terms.get('category') ?? new Map());
    for (const node of tree) {
      const { term, root, depth, isUncategorised, astray } = node;
      const name = isUncategorised
        ? UNCATEGORISED[ownEdition]
        : plainText(term.name) || decodeSlug(term.slug).replace(/-/g, ' ') || term.slug;
      if (astray) tally.note(ASTRAY[astray], name);
      if (depth > 1)
        tally.note('category nested deeper than a section may be, moved up below its first section', name);
      if (isUncategorised) tally.note(`default category is now the section «${name}»`, plainText(term.name));
      const own = isUncategorised ? slugFromHeadline(name) : decodeSlug(term.slug);
      const slug = isUsableSectionSlug(own) ? own : usableSlug(name, own);
      if (slug !== own)
        tally.note('category slug is reserved or digits only, renamed', `${own || term.slug} → ${slug}`);
      for (const edition of term.editions) {
        const parent = root ? infos.get(`${edition} ${root.slug}`) : undefined;
        const values = {
          edition,
          name,
          slug,
          parentId: parent ? parent.rootId : null,
          introduction: plainText(term.description) || null,
        };
        const position = isUncategorised
          ? POSITION.uncategorised
          : (order.get(term.id) ?? POSITION.withArticles);
        const id = await bringTerm(
          deps,
          shelf,
          {
            kind: 'category',
            sourceId: copyOf(term.slug, edition, [...term.editions][0] ?? ownEdition),
            isCopy: edition !== ([...term.editions][0] ?? ownEdition),
            sourceHash: hashOf([name, values.introduction]),
            // An export of posts alone has no list of categories.
            isNamedOnly: term.id === '',
            values,
          },
          {
            insert: async (row) => {
              await claimAddress(tx, sectionPath(row.edition, row.slug));
              const made = tx.insert(sections).values({ ...row, position, rhythm: rhythmOf(name, own) });
              return first(await made.returning(columns));
            },
            update: async (target, row) =>
              void (await tx
                .update(sections)
                .set({ name: row.name, introduction: row.introduction })
                .where(eq(sections.id, target))),
            fingerprint: (row) => hashOf([row.name, row.introduction]),
          },
          entries,
        );
        const row = shelf.byId(id);
        infos.set(`${edition} ${term.slug}`, {
          id,
          rootId: row?.parentId ?? id,
          depth,
          isUncategorised,
          isOpinion: rhythmOf(name, own) === 'opinion' || (parent?.isOpinion ?? false),
          name,
          slug: row?.slug ?? slug,
        });
      }
    }
    await log.write(tx, entries);
  });
  log.remember(entries);
  return infos;
}

/** A section's slug may be a name of its own instead, or get a word before it. */
function usableSlug(name: string, own: string): string {
  const named = slugFromHeadline(name);
  if (isUsableSectionSlug(named)) return named;
  return `${/\p{Script=Arabic}/u.test(name) ? 'قسم' : 'section'}-${own || named}`;
}
