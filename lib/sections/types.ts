import type { Edition } from '@/lib/i18n/editions';

export interface SectionRef {
  id: number;
  edition: Edition;
  slug: string;
  name: string;
  parentId: number | null;
  /** `/politics`, `/en/politics`: percent-encoding is applied when printed. */
  path: string;
}

/** How the front page sets a section's block; each section has its own rhythm. */
export const SECTION_RHYTHMS = [
  'politics',
  'economy',
  'world',
  'opinion',
  'culture',
  'sport',
  'plain',
] as const;
export type SectionRhythm = (typeof SECTION_RHYTHMS)[number];

export interface Section extends SectionRef {
  introduction: string | null;
  rhythm: SectionRhythm;
  position: number;
  children: SectionRef[];
}
