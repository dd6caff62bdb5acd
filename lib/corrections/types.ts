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
