/** The curated front page of each edition, live from the moment of loading. */
import type { Transaction } from '@/db/client';
import { fronts, frontVersions } from '@/db/schema';
import type { FrontCard, FrontZones } from '@/lib/fronts/types';
import { EDITIONS, type Edition } from '@/lib/i18n/editions';
import type { DemoMaterial } from './demo-material';
import { type IdsByKey, idOf } from './demo-rooms';
import { HOUR_MS } from './demo-views';

/** Breaking news is not news for ever: the strip empties by itself. */
const BREAKING_HOURS = 12;

/** What an editor would have chosen: `material.editions[edition].front`, and the stories marked as breaking. */
export function demoZones(
  material: DemoMaterial,
  edition: Edition,
  ids: { articles: IdsByKey; sections: IdsByKey },
  now: Date,
): FrontZones {
  const { front } = material.editions[edition];
  const card = (key: string): FrontCard => ({ articleId: idOf(ids.articles, edition, key) });
  const expiresAt = new Date(now.getTime() + BREAKING_HOURS * HOUR_MS).toISOString();
  const breaking = material.articles.filter((article) => article.edition === edition && article.breaking);
  return {
    breaking: breaking
      .toSorted((a, b) => a.ageHours - b.ageHours)
      .map((article) => ({ ...card(article.key), expiresAt })),
    lead: [{ ...card(front.lead.key), relatedIds: front.lead.related.map((key) => card(key).articleId) }],
    secondary: front.secondary.map(card),
    opinion: front.opinion.map(card),
    sections: Object.fromEntries(
      Object.entries(front.sections).map(([slug, keys]) => [
        String(idOf(ids.sections, edition, slug)),
        keys.map(card),
      ]),
    ),
  };
}

export async function insertDemoFronts(
  tx: Transaction,
  material: DemoMaterial,
  ids: { articles: IdsByKey; sections: IdsByKey },
  now: Date,
): Promise<number> {
  const rows = await tx
    .insert(fronts)
    .values(EDITIONS.map((edition) => ({ edition })))
    .returning({ id: fronts.id, edition: fronts.edition });
  await tx.insert(frontVersions).values(
    rows.map((front) => ({
      frontId: front.id,
      status: 'live' as const,
      zones: demoZones(material, front.edition, ids, now),
      liveFrom: now,
      createdAt: now,
    })),
  );
  return rows.length;
}
