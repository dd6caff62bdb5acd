import type { ArticleCard } from '@/lib/articles/types';
import type { Section } from '@/lib/sections/types';

/** One story placed by an editor; the overrides replace the article's own words on the front only. */
export interface FrontCard {
  articleId: number;
  headline?: string | undefined;
  kicker?: string | undefined;
  /** A picture of the library in place of the article's own. */
  mediaId?: number | undefined;
  /** ISO moment after which the card leaves the front. */
  expiresAt?: string | undefined;
  /** Small linked headlines under the lead, by article id. */
  relatedIds?: number[] | undefined;
}

/** What an editor has chosen, zone by zone. Empty places are backfilled with the newest. */
export interface FrontZones {
  breaking: FrontCard[];
  lead: FrontCard[];
  secondary: FrontCard[];
  opinion: FrontCard[];
  /** Curated heads of section blocks, by section id as a string. */
  sections: Record<string, FrontCard[]>;
}

export const EMPTY_FRONT: FrontZones = { breaking: [], lead: [], secondary: [], opinion: [], sections: {} };

/** A story as the front prints it: overrides applied. */
export interface FrontStory extends ArticleCard {
  related: ArticleCard[];
}

export interface FrontSectionBlock {
  section: Section;
  stories: FrontStory[];
}

/** The whole front page; no story stands in it twice (the breaking strip and most read excepted). */
export interface FrontPage {
  breaking: FrontStory[];
  lead: FrontStory | null;
  secondary: FrontStory[];
  latest: ArticleCard[];
  opinion: FrontStory[];
  /** Where the opinion band leads; null in an edition without a section of opinion. */
  opinionSection: Section | null;
  /** Sections in their order, without the one of the opinion band; a section without stories is left out. */
  blocks: FrontSectionBlock[];
  mostRead: ArticleCard[];
  /** When something on the page changes by the clock (a pin's expiry); null when nothing does. */
  expiresAt: Date | null;
}
