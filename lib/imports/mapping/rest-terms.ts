import { and, eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { sections, tags } from '@/db/schema';
import { slugFromHeadline } from '@/lib/arabic/slug';
import type { Edition } from '@/lib/i18n/editions';
import type { ImportTally } from '@/lib/imports/account/import-report';
import type { SectionInfo, TermIds } from '@/lib/imports/mapping/term-targets';
import type { MappedArticle } from './map-article';
import { decodeSlug, freeSlug } from './map-slug';

interface TermDeps {
  tags: TermIds;
  tagNames: Map<number, string>;
  sections: Map<string, SectionInfo>;
  tally: ImportTally;
}

/** An article's own tags and those that stand for its further categories. */
export async function allTagIds(db: Executor, mapped: MappedArticle, deps: TermDeps): Promise<number[]> {
  return [...new Set([...mapped.tagIds, ...(await tagsForCategories(db, mapped, deps))])];
}

/** Its section; what is or will be published without one goes where everything else goes. */
export async function sectionIdOf(
  db: Executor,
  mapped: MappedArticle,
  deps: TermDeps,
): Promise<number | null> {
  if (mapped.section) return mapped.section.id;
  return mapped.status === 'published' || mapped.status === 'scheduled'
    ? (await sectionForRest(db, mapped.edition, deps)).id
    : null;
}

/** Categories besides the section are kept as tags of their name. */
async function tagsForCategories(db: Executor, mapped: MappedArticle, deps: TermDeps): Promise<number[]> {
  const ids: number[] = [];
  for (const category of mapped.otherCategories) {
    const key = `category ${category.id}`;
    const known = deps.tags.get(mapped.edition, key);
    if (known === undefined) {
      const byName = await db
        .select({ id: tags.id })
        .from(tags)
        .where(and(eq(tags.edition, mapped.edition), eq(tags.name, category.name)))
        .limit(1);
      const made = byName[0] ?? (await makeTag(db, mapped.edition, category));
      deps.tags.set(mapped.edition, key, made.id);
      deps.tagNames.set(made.id, category.name);
      ids.push(made.id);
    } else ids.push(known);
    deps.tally.note('further category of a post kept as a tag', category.name);
  }
  return ids;
}

async function makeTag(db: Executor, edition: Edition, category: SectionInfo): Promise<{ id: number }> {
  const taken = new Set(
    (await db.select({ slug: tags.slug }).from(tags).where(eq(tags.edition, edition))).map((row) => row.slug),
  );
  const slug = freeSlug(decodeSlug(category.slug) || slugFromHeadline(category.name), (candidate) =>
    taken.has(candidate),
  );
  const [row] = await db
    .insert(tags)
    .values({ edition, name: category.name, slug })
    .returning({ id: tags.id });
  return row as { id: number };
}

const REST_NAME: Record<Edition, string> = { ar: 'متفرقات', en: 'Miscellany', fr: 'Divers' };

/** The section of published articles that have none, made when it is first needed. */
async function sectionForRest(db: Executor, edition: Edition, deps: TermDeps): Promise<{ id: number }> {
  const known = [...deps.sections].find(
    ([key, info]) => key.startsWith(`${edition} `) && info.isUncategorised,
  )?.[1];
  if (known) return known;
  const name = REST_NAME[edition];
  const slug = slugFromHeadline(name);
  const [made] = await db
    .insert(sections)
    .values({ edition, name, slug, position: 9_999 })
    .onConflictDoNothing()
    .returning({ id: sections.id });
  const [row] = made
    ? [made]
    : await db
        .select({ id: sections.id })
        .from(sections)
        .where(and(eq(sections.edition, edition), eq(sections.slug, slug)));
  const id = (row as { id: number }).id;
  deps.sections.set(`${edition} `, {
    id,
    rootId: id,
    depth: 0,
    isUncategorised: true,
    isOpinion: false,
    name,
    slug,
  });
  return { id };
}
