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
