import type { ArticleStatus } from '@/lib/articles/types';

export const CORRECTION_KINDS = ['correction', 'clarification', 'update'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

export interface Correction {
  id: number;
  kind: CorrectionKind;
  text: string;
  correctedAt: Date;
}

/** A line of the public ledger. */
export interface LedgerEntry extends Correction {
  article: { id: number; headline: string; path: string; publishedAt: Date };
}

/** A line of the desk's ledger. */
export interface DeskCorrection extends Correction {
  /** Who entered it; null for an import, or somebody who is gone. */
  personName: string | null;
  article: { id: number; headline: string; status: ArticleStatus };
}
