import type { SectionRef, SectionRhythm } from '@/lib/sections/types';

export interface DeskSection extends SectionRef {
  introduction: string | null;
  rhythm: SectionRhythm;
  /** Articles that stand in it, in every state. */
  articles: number;
  /** What a form sends back, to be sure that nobody saved meanwhile. */
  fingerprint: string;
}
