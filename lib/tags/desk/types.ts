import type { TagRef } from '@/lib/tags/types';

export interface DeskTag extends TagRef {
  /** Articles that have it, in every state. */
  articles: number;
  /** What a form sends back, to be sure that nobody saved meanwhile. */
  fingerprint: string;
}
