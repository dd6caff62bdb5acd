/** What the demo edition's articles stand in: settings, sections, authors, tags, static pages. */
import type { Transaction } from '@/db/client';
import { authors, pages, sections, settings, tags } from '@/db/schema';
import { slugFromHeadline } from '@/lib/arabic/slug';
import { EDITIONS, type Edition } from '@/lib/i18n/editions';
import { type BodyLookups, demoBody } from './demo-body';
import type { DemoMaterial } from './demo-material';

/** Ids by `edition:key`. */
export type IdsByKey = Map<string, number>;

/** The id under `edition:key`. @throws when the material names something that it does not define */
export function idOf(ids: IdsByKey, edition: Edition, key: string): number {
  const id = ids.get(`${edition}:${key}`);
  if (id === undefined) throw new Error(`the demo edition has no “${key}” in its ${edition} edition`);
  return id;
}

export async function insertDemoSettings(
  tx: Transaction,
  material: DemoMaterial,
  now: Date,
): Promise<number> {
  const rows = EDITIONS.map((edition) => ({
    edition,
    choices: { contactEmail: material.editions[edition].contactEmail },
    updatedAt: now,
  }));
  await tx.insert(settings).values(rows).onConflictDoNothing();
  return rows.length;
}

/** Sections in every edition; sub-sections only where the edition's articles use them. By slug. */
export async function insertDemoSections(tx: Transaction, material: DemoMaterial): Promise<IdsByKey> {
  const ids: IdsByKey = new Map();
  const remember = (rows: { id: number; edition: Edition; slug: string }[]) => {
    for (const row of rows) ids.set(`${row.edition}:${row.slug}`, row.id);
  };
  const returning = { id: sections.id, edition: sections.edition, slug: sections.slug };
  const top = EDITIONS.flatMap((edition) =>
    material.sections.map((section, position) => ({
      edition,
      slug: section.slug,
      name: section.name[edition],
      introduction: section.introduction[edition],
      rhythm: section.rhythm,
      position,
    })),
  );
  remember(await tx.insert(sections).values(top).returning(returning));

  const used = new Set(material.articles.map((article) => `${article.edition}:${article.subsection}`));
  const below = EDITIONS.flatMap((edition) =>
    material.sections.flatMap((section) =>
      section.children.flatMap((child, position) => {
        const name = child.name[edition];
        if (name === undefined || !used.has(`${edition}:${child.slug}`)) return [];
        const introduction = child.introduction[edition] ?? null;
        const parentId = idOf(ids, edition, section.slug);
        return [
          { edition, parentId, slug: child.slug, name, introduction, rhythm: section.rhythm, position },
        ];
      }),
    ),
  );
  if (below.length > 0) remember(await tx.insert(sections).values(below).returning(returning));
  return ids;
}

/** A profile of every author in every edition, linked across editions by the author's key. By key. */
export async function insertDemoAuthors(
  tx: Transaction,
  material: DemoMaterial,
  pictures: Map<string, number>,
): Promise<IdsByKey> {
  const rows = EDITIONS.flatMap((edition) =>
    material.authors.map((author) => ({
      edition,
      slug: author.key,
      name: author.name[edition],
      role: author.role[edition],
      biography: author.bio[edition],
      portraitId: author.portrait === null ? null : (pictures.get(author.portrait) ?? null),
      translationGroup: author.key,
    })),
  );
  const inserted = await tx
    .insert(authors)
    .values(rows)
    .returning({ id: authors.id, edition: authors.edition, slug: authors.slug });
  return new Map(inserted.map((row) => [`${row.edition}:${row.slug}`, row.id]));
}

/** Tags as the articles name them. By name. */
export async function insertDemoTags(tx: Transaction, material: DemoMaterial): Promise<IdsByKey> {
  const named = new Map(
    material.articles.flatMap((article) =>
      article.tags.map((name) => [`${article.edition}:${name}`, { edition: article.edition, name }] as const),
    ),
  );
  const rows = [...named.values()].map((tag) => ({ ...tag, slug: slugFromHeadline(tag.name) }));
  const inserted = await tx
    .insert(tags)
    .values(rows)
    .returning({ id: tags.id, edition: tags.edition, name: tags.name });
  return new Map(inserted.map((row) => [`${row.edition}:${row.name}`, row.id]));
}

/** Static pages, linked across editions by their slug. Returns how many. */
export async function insertDemoPages(
  tx: Transaction,
  material: DemoMaterial,
  lookups: (edition: Edition) => BodyLookups,
  now: Date,
): Promise<number> {
  const position = { ar: 0, en: 0, fr: 0 };
  const rows = material.pages.map((page) => ({
    edition: page.edition,
    slug: page.slug,
    title: page.title,
    description: page.description,
    body: demoBody(page.body, lookups(page.edition)),
    position: position[page.edition]++,
    translationGroup: page.slug,
    updatedAt: now,
  }));
  if (rows.length > 0) await tx.insert(pages).values(rows);
  return rows.length;
}
