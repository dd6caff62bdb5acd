import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { formerSectionSlugs, sections } from '@/db/schema';
import type { Edition } from '@/lib/i18n/editions';

export type SectionRow = typeof sections.$inferSelect;

/** One change of the sections at a time: nesting and order are rules about all of them. */
export async function lockSections(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('nashra sections'))`);
}

export const findSection = (tx: Transaction, id: number): Promise<SectionRow | undefined> =>
  tx.query.sections.findFirst({ where: eq(sections.id, id) });

/**
 * Whether an address is another section's, or was: its old articles are still asked for there.
 * @param sectionId the section that wants it; null for one that is being made
 */
export async function slugHolder(
  tx: Transaction,
  { edition, slug, sectionId }: { edition: Edition; slug: string; sectionId: number | null },
): Promise<'slug-taken' | 'slug-former' | null> {
  const notItself = sectionId ?? 0;
  const [taken] = await tx
    .select({ id: sections.id })
    .from(sections)
    .where(and(eq(sections.edition, edition), eq(sections.slug, slug), ne(sections.id, notItself)));
  if (taken) return 'slug-taken';
  const [former] = await tx
    .select({ id: formerSectionSlugs.sectionId })
    .from(formerSectionSlugs)
    .where(
      and(
        eq(formerSectionSlugs.edition, edition),
        eq(formerSectionSlugs.slug, slug),
        ne(formerSectionSlugs.sectionId, notItself),
      ),
    );
  return former ? 'slug-former' : null;
}

/** Whether a section may stand under another: of its edition, at the top itself, and only a section without any below. */
export async function mayStandUnder(
  tx: Transaction,
  { edition, sectionId, parentId }: { edition: Edition; sectionId: number | null; parentId: number | null },
): Promise<boolean> {
  if (parentId === null) return true;
  const parent = await findSection(tx, parentId);
  if (!parent || parent.edition !== edition || parent.parentId !== null || parent.id === sectionId)
    return false;
  if (sectionId === null) return true;
  const [below] = await tx
    .select({ id: sections.id })
    .from(sections)
    .where(eq(sections.parentId, sectionId))
    .limit(1);
  return below === undefined;
}

/** The place after the last of its siblings. */
export async function lastPosition(
  tx: Transaction,
  edition: Edition,
  parentId: number | null,
): Promise<number> {
  const [last] = await tx
    .select({ next: sql<number>`coalesce(max(${sections.position}), -1)::int + 1` })
    .from(sections)
    .where(
      and(
        eq(sections.edition, edition),
        parentId === null ? sql`${sections.parentId} is null` : eq(sections.parentId, parentId),
      ),
    );
  return last?.next ?? 0;
}
