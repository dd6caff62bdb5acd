import type { ArticleKind, ArticleStatus } from '@/lib/articles/types';
import type { FrontZones } from '@/lib/fronts/types';
import type { ZoneId } from '@/lib/fronts/zones';
import type { Edition } from '@/lib/i18n/editions';
import type { SectionRhythm } from '@/lib/sections/types';

/** A small picture of the desk: plain values for an `<img>`. */
export interface DeskThumbnail {
  mediaId: number;
  src: string;
  width: number;
  height: number;
}

/** A story as the front desk knows it; plain data, moments as ISO strings. */
export interface DeskStory {
  id: number;
  edition: Edition;
  kind: ArticleKind;
  status: ArticleStatus;
  headline: string;
  kicker: string | null;
  sectionId: number | null;
  rootSectionId: number | null;
  sectionName: string | null;
  authorIds: number[];
  /** When readers got it, or are to get it; null for a story that is neither published nor scheduled. */
  at: string | null;
  thumbnail: DeskThumbnail | null;
  /** Its writer proposes it for the front. */
  isCandidate: boolean;
}

/** What edits are judged by. */
export interface FrontRules {
  edition: Edition;
  /** Root sections that have a block on the front, in their order: all but the one of the opinion band. */
  blocks: readonly { sectionId: number; rhythm: SectionRhythm }[];
  stories: ReadonlyMap<number, DeskStory>;
  /** When the version is to be seen first: only what readers can read by then may stand on it. */
  at: Date;
}

/** Something on a front that must be mended before readers see it. */
export interface FrontProblem {
  code: FrontProblemCode;
  zone: ZoneId;
  /** The story it is about; null when it is about the zone. */
  articleId: number | null;
}

export const FRONT_PROBLEM_CODES = [
  'unknown-story',
  'other-edition',
  'not-published',
  'already-placed',
  'not-opinion',
  'author-twice',
  'wrong-section',
  'unknown-zone',
  'over-capacity',
  'too-many-related',
] as const;
export type FrontProblemCode = (typeof FRONT_PROBLEM_CODES)[number];

export type FrontVersionStatus = 'draft' | 'live' | 'scheduled' | 'past';

/** A version of a front as lists of the desk show it. */
export interface FrontVersionSummary {
  id: number;
  status: FrontVersionStatus;
  version: number;
  note: string | null;
  /** ISO: when it went live, or is to. */
  liveFrom: string | null;
  liveUntil: string | null;
  createdAt: string;
  updatedAt: string;
  createdByName: string | null;
  updatedByName: string | null;
  copiedFromId: number | null;
}

/** A version with what stands on it. */
export interface FrontVersion extends FrontVersionSummary {
  zones: FrontZones;
}

/** Stories that the front takes by itself where editors left places empty, by zone, in their order. */
export type FrontGhosts = Partial<Record<ZoneId, DeskStory[]>>;
