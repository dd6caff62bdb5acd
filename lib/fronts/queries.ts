import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { fronts, frontVersions } from '@/db/schema';
import { findMostReadIds } from '@/lib/articles/box-queries';
import { listCardsByIds } from '@/lib/articles/card-queries';
import type { Edition } from '@/lib/i18n/editions';
import { getPicturesByIds } from '@/lib/media/queries';
import { listSections } from '@/lib/sections/queries';
import { assembleFront, type FrontMaterial } from './assemble-front';
import { listFrontPools, type PoolName } from './pool-queries';
import { EMPTY_FRONT, type FrontPage, type FrontZones } from './types';
import { BLOCK_SHAPE, FRONT_CAPACITY, placedCards, placedIds } from './zones';

/** What the editors have placed on the live front; empty zones when nobody has yet. */
export async function getLiveZones(edition: Edition): Promise<FrontZones> {
  const [row] = await database()
    .select({ zones: frontVersions.zones })
    .from(frontVersions)
    .innerJoin(fronts, eq(fronts.id, frontVersions.frontId))
    .where(and(eq(fronts.edition, edition), eq(fronts.name, 'front'), eq(frontVersions.status, 'live')));
  return { ...EMPTY_FRONT, ...row?.zones };
}

/** Stories that zones before a block may take from its pool; fetched on top of what the block shows. */
const POOL_RESERVE =
  FRONT_CAPACITY.lead + FRONT_CAPACITY.secondary + FRONT_CAPACITY.related + FRONT_CAPACITY.latest;

/** The front page of an edition: the editors' choice, backfilled with the newest. */
export async function getFrontPage(edition: Edition, now: Date): Promise<FrontPage> {
  return assembleFront(await getFrontMaterial(edition, await getLiveZones(edition), now));
}

/** What a front with these zones is set of now. Stories of other editions count as not there. */
export async function getFrontMaterial(
  edition: Edition,
  zones: FrontZones,
  now: Date,
): Promise<FrontMaterial> {
  const sections = await listSections(edition);
  const [pools, mostRead, pictures] = await Promise.all([
    listFrontPools(edition, {
      newest: POOL_RESERVE * 2,
      opinion: FRONT_CAPACITY.opinion * 4,
      sections: sections.map(({ id, rhythm }) => ({ id, limit: BLOCK_SHAPE[rhythm].stories + POOL_RESERVE })),
    }),
    findMostReadIds(edition, { limit: FRONT_CAPACITY.mostRead }),
    getPicturesByIds(placedCards(zones).flatMap((card) => card.mediaId ?? [])),
  ]);
  // A story stands in several pools: each is read once.
  const ids = new Set([...placedIds(zones), ...mostRead, ...[...pools.values()].flat()]);
  const all = await listCardsByIds([...ids]);
  const cards = new Map(all.filter((card) => card.edition === edition).map((card) => [card.id, card]));
  const cardsOf = (some: number[] = []) => some.flatMap((id) => cards.get(id) ?? []);
  const pool = (name: PoolName) => cardsOf(pools.get(name));
  return {
    zones,
    cards,
    pictures,
    newest: pool('newest'),
    bySection: new Map(sections.map(({ id }) => [id, pool(`section:${id}`)])),
    opinion: pool('opinion'),
    sections,
    mostRead: cardsOf(mostRead),
    now,
  };
}
