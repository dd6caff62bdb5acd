import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Executor, Transaction } from '@/db/client';
import { fronts, frontVersions } from '@/db/schema';
import { fitToBlocks } from '@/lib/fronts/desk/front-rules';
import { listStoriesByIds } from '@/lib/fronts/desk/story-queries';
import type { FrontRules } from '@/lib/fronts/desk/types';
import { EMPTY_FRONT, type FrontZones } from '@/lib/fronts/types';
import { placedIds } from '@/lib/fronts/zones';
import type { Edition } from '@/lib/i18n/editions';
import { listSections } from '@/lib/sections/queries';

export type FrontVersionRow = typeof frontVersions.$inferSelect;

/** The front of an edition, made where it is missing and locked: its versions change one transaction at a time. */
export async function lockFront(
  tx: Transaction,
  edition: Edition,
): Promise<{ id: number; edition: Edition }> {
  await tx.insert(fronts).values({ edition, name: 'front' }).onConflictDoNothing();
  const [front] = await tx
    .select({ id: fronts.id, edition: fronts.edition })
    .from(fronts)
    .where(and(eq(fronts.edition, edition), eq(fronts.name, 'front')))
    .for('update');
  if (!front) throw new Error(`no front of ${edition}`);
  return front;
}

/** A version with its front locked; null when there is none of that id. */
export async function lockVersion(
  tx: Transaction,
  versionId: number,
): Promise<{ front: { id: number; edition: Edition }; row: FrontVersionRow } | null> {
  const [found] = await tx
    .select({ edition: fronts.edition })
    .from(frontVersions)
    .innerJoin(fronts, eq(fronts.id, frontVersions.frontId))
    .where(eq(frontVersions.id, versionId));
  if (!found) return null;
  const front = await lockFront(tx, found.edition);
  const [row] = await tx.select().from(frontVersions).where(eq(frontVersions.id, versionId)).for('update');
  return row ? { front, row: { ...row, zones: wholeZones(row.zones) } } : null;
}

export async function liveVersion(executor: Executor, frontId: number): Promise<FrontVersionRow | null> {
  const [row] = await executor
    .select()
    .from(frontVersions)
    .where(and(eq(frontVersions.frontId, frontId), eq(frontVersions.status, 'live')));
  return row ? { ...row, zones: wholeZones(row.zones) } : null;
}

/** Zones as they were stored may lack some: imports write only what they place. */
export const wholeZones = (zones: Partial<FrontZones> | undefined): FrontZones => ({
  ...EMPTY_FRONT,
  ...zones,
});

/** What edits of these zones are judged by, and the section of the opinion band, which has no block. */
export async function loadFrontRules(
  executor: Executor,
  { edition, zones, at }: { edition: Edition; zones: FrontZones; at: Date },
): Promise<{ rules: FrontRules; opinionSectionId: number | null }> {
  const sections = await listSections(edition);
  const opinionSection = sections.find((section) => section.rhythm === 'opinion');
  return {
    rules: {
      edition,
      at,
      blocks: sections
        .filter((section) => section !== opinionSection)
        .map((section) => ({ sectionId: section.id, rhythm: section.rhythm })),
      stories: await listStoriesByIds(executor, placedIds(zones)),
    },
    opinionSectionId: opinionSection?.id ?? null,
  };
}

/** Zones as the edition's blocks of today hold them, how many of their cards fell out, and what they are judged by. */
export async function loadFittedZones(
  executor: Executor,
  version: { edition: Edition; zones: FrontZones; at: Date },
): Promise<{ zones: FrontZones; dropped: number; rules: FrontRules }> {
  const { rules, opinionSectionId } = await loadFrontRules(executor, version);
  return { ...fitToBlocks(version.zones, rules, opinionSectionId), rules };
}
