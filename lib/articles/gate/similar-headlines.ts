import { stemsOf } from '@/lib/arabic/stem';
import { foldedWords } from '@/lib/arabic/words';

/** Shorter words (في، من، عن) are in every headline. */
const SHORTEST_WORD = 3;
/** So many words in common before two headlines can be about the same. */
const LEAST_COMMON = 3;
/** Of the shorter headline's words. */
const LEAST_SHARE = 0.7;

/** A headline's words that carry its meaning, each in every form that it may be recognised by. */
export function headlineWords(headline: string): string[][] {
  const words = new Set(foldedWords(headline).filter((word) => word.length >= SHORTEST_WORD));
  return [...words].map((word) => [word, ...stemsOf(word)]);
}

/** How much of the shorter headline stands in the other, 0–1; 0 where too few words are alike to say. */
export function headlineOverlap(left: string[][], right: string[][]): number {
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  const known = new Set(longer.flat());
  const common = shorter.filter((forms) => forms.some((form) => known.has(form))).length;
  return common < LEAST_COMMON ? 0 : common / shorter.length;
}

/** The headline among `recent` that says the same as this one; null when none does. */
export function mostSimilar<Headline extends { headline: string }>(
  headline: string,
  recent: readonly Headline[],
): Headline | null {
  const own = headlineWords(headline);
  let best: Headline | null = null;
  let share = LEAST_SHARE;
  for (const other of recent) {
    const overlap = headlineOverlap(own, headlineWords(other.headline));
    if (overlap >= share && (best === null || overlap > share)) {
      best = other;
      share = overlap;
    }
  }
  return best;
}
