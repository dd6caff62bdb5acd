import type { SectionRef, SectionRhythm } from '@/lib/sections/types';

export interface DeskSection extends SectionRef {
  introduction: string | null;
  rhythm: SectionRhythm;
  /** Articles that stand in it, in every state. */
  articles: number;
}
