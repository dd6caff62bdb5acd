import type { FrontCard, FrontZones } from '@/lib/fronts/types';
import type { SectionRhythm } from '@/lib/sections/types';

/** How many stories each zone of the front page holds, in the unit “stories”. */
export const FRONT_CAPACITY = {
  breaking: 5,
  lead: 1,
  /** Linked headlines under the lead. */
  related: 3,
  secondary: 2,
  latest: 11,
  opinion: 5,
  mostRead: 6,
} as const;

/** In an edition too small to fill everything, “latest” still gets this many before section blocks do. */
export const LATEST_FLOOR = 5;

/** The lead is the newest story that has a picture, when one stands among this many newest. */
export const LEAD_PICTURE_REACH = 8;

export interface BlockShape {
  /** Stories in the full block. */
  stories: number;
  /** How many of its first places are set with a picture. */
  pictures: number;
}

/**
 * Section blocks by rhythm. `opinion` is set in a band of its own (FRONT_CAPACITY.opinion) and has no block;
 * its row here serves an edition that has several sections of opinion.
 */
export const BLOCK_SHAPE: Record<SectionRhythm, BlockShape> = {
  politics: { stories: 8, pictures: 1 },
  economy: { stories: 5, pictures: 1 },
  world: { stories: 4, pictures: 4 },
  opinion: { stories: 4, pictures: 0 },
  culture: { stories: 7, pictures: 3 },
  sport: { stories: 7, pictures: 3 },
  plain: { stories: 5, pictures: 2 },
};

/** A zone by name; blocks are named by their root section: `section:3`. */
export type ZoneId = 'breaking' | 'lead' | 'secondary' | 'opinion' | `section:${number}`;
export const FIXED_ZONES = ['breaking', 'lead', 'secondary', 'opinion'] as const;

export const sectionZone = (sectionId: number): ZoneId => `section:${sectionId}`;

/** The root section whose block a zone is; null for the zones that every front has. */
export function sectionOfZone(zone: ZoneId): number | null {
  return zone.startsWith('section:') ? Number(zone.slice('section:'.length)) : null;
}

export function cardsOfZone(zones: FrontZones, zone: ZoneId): FrontCard[] {
  const sectionId = sectionOfZone(zone);
  if (sectionId !== null) return zones.sections[String(sectionId)] ?? [];
  return zones[zone as (typeof FIXED_ZONES)[number]];
}

/** The same zones with other cards in one of them; a block without cards leaves no entry. */
export function withZone(zones: FrontZones, zone: ZoneId, cards: FrontCard[]): FrontZones {
  const sectionId = sectionOfZone(zone);
  if (sectionId === null) return { ...zones, [zone]: cards };
  const { [String(sectionId)]: _replaced, ...others } = zones.sections;
  return { ...zones, sections: cards.length > 0 ? { ...others, [sectionId]: cards } : others };
}

/** Zones that hold cards now, and the four that every front has. */
export function zoneIdsOf(zones: FrontZones): ZoneId[] {
  return [...FIXED_ZONES, ...Object.keys(zones.sections).map((id) => sectionZone(Number(id)))];
}

export function placedCards(zones: FrontZones): FrontCard[] {
  return zoneIdsOf(zones).flatMap((zone) => cardsOfZone(zones, zone));
}

/** Ids of every story that zones name, related headlines included, each once. */
export function placedIds(zones: FrontZones): number[] {
  return [...new Set(placedCards(zones).flatMap((card) => [card.articleId, ...(card.relatedIds ?? [])]))];
}
