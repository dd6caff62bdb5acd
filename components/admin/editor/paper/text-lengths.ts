/** A range of characters that pages, search results and share cards show whole. */
export interface AdvisedLength {
  min: number;
  max: number;
}

/** Fields without a range are as long as they are. */
export const ADVISED_LENGTHS: Partial<Record<string, AdvisedLength>> = {
  headline: { min: 25, max: 90 },
  standfirst: { min: 60, max: 180 },
  kicker: { min: 0, max: 30 },
  seoTitle: { min: 0, max: 65 },
  seoDescription: { min: 70, max: 160 },
};

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** Characters as a person counts them: a letter and its vowel marks are one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text.trim())) count += 1;
  return count;
}

export type LengthJudgement = 'empty' | 'short' | 'good' | 'long';

export function judgeLength(count: number, { min, max }: AdvisedLength): LengthJudgement {
  if (count === 0) return 'empty';
  if (count > max) return 'long';
  return count < min ? 'short' : 'good';
}
