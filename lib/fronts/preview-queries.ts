import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { fronts, frontVersions } from '@/db/schema';
import type { Edition } from '@/lib/i18n/editions';
import { assembleFront } from './assemble-front';
import { getFrontMaterialAt } from './desk/front-at';
import { getZonesAt } from './desk/queries';
import { EMPTY_FRONT, type FrontPage } from './types';

/**
 * The front of an edition as readers will see it: of a version, or without one of whatever is live at that
 * moment, with the stories that are published by then.
 * @returns null when the version is gone or another edition's
 */
export async function getFrontPreview({
  edition,
  versionId,
  at,
  now,
}: {
  edition: Edition;
  versionId: number | null;
  at: Date;
  now: Date;
}): Promise<FrontPage | null> {
  const zones = versionId === null ? await getZonesAt(edition, at, now) : await zonesOf(edition, versionId);
  if (!zones) return null;
  return assembleFront(await getFrontMaterialAt(edition, zones, { at, now }));
}

async function zonesOf(edition: Edition, versionId: number) {
  const [row] = await database()
    .select({ zones: frontVersions.zones })
    .from(frontVersions)
    .innerJoin(fronts, eq(fronts.id, frontVersions.frontId))
    .where(and(eq(frontVersions.id, versionId), eq(fronts.edition, edition)));
  return row ? { ...EMPTY_FRONT, ...row.zones } : null;
}
