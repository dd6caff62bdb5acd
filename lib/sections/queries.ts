import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { cache } from 'react';
import { database } from '@/db/client';
import { formerSectionSlugs, sections } from '@/db/schema';
import type { Edition } from '@/lib/i18n/editions';
import { toSection, toSectionTree } from './to-section';
import type { Section } from './types';

/** Awaited inside: an unawaited Drizzle query is a recipe, and asks the database at every `await` of it. */
const listRows = cache(
  async (edition: Edition) =>
    await database()
      .select()
      .from(sections)
      .where(eq(sections.edition, edition))
      .orderBy(asc(sections.position), asc(sections.id)),
);

/** The top sections of an edition in the newsroom's order, each with its sub-sections. */
export async function listSections(edition: Edition): Promise<Section[]> {
  return toSectionTree(await listRows(edition));
}

/** A section or sub-section by its slug; null when the edition has none of that name. */
export async function getSection(edition: Edition, slug: string): Promise<Section | null> {
  const rows = await listRows(edition);
  const row = rows.find((candidate) => candidate.slug === slug);
  return row
    ? toSection(
        row,
        rows.filter((candidate) => candidate.parentId === row.id),
      )
    : null;
}

/** The section that once had this slug, for addresses that moved. */
export async function getSectionByFormerSlug(edition: Edition, slug: string): Promise<Section | null> {
  const [former] = await database()
    .select({ sectionId: formerSectionSlugs.sectionId })
    .from(formerSectionSlugs)
    .where(and(eq(formerSectionSlugs.edition, edition), eq(formerSectionSlugs.slug, slug)));
  if (!former) return null;
  const rows = await listRows(edition);
  const row = rows.find((candidate) => candidate.id === former.sectionId);
  return row
    ? toSection(
        row,
        rows.filter((candidate) => candidate.parentId === row.id),
      )
    : null;
}
