import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchSequences } from './match-sequences';

const pairsOf = (left: readonly string[], right: readonly string[]) =>
  matchSequences(left, right, (item) => item);

/** The textbook table. */
function lengthOfLongest(left: readonly string[], right: readonly string[]): number {
  let row = new Array<number>(right.length + 1).fill(0);
  for (const a of left) {
    const next = [0];
    right.forEach((b, j) => {
      next.push(a === b ? (row[j] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0));
    });
    row = next;
  }
  return row[right.length] ?? 0;
}

const words = fc.array(fc.constantFrom('أ', 'ب', 'ت', 'ث'), { maxLength: 40 });

describe('matchSequences', () => {
  it('pairs equal items in order, as many as can be', () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const pairs = pairsOf(left, right);
        expect(pairs.every(([i, j]) => left[i] === right[j])).toBe(true);
        expect(
          pairs.every(
            ([i, j], n) => n === 0 || (i > (pairs[n - 1]?.[0] ?? 0) && j > (pairs[n - 1]?.[1] ?? 0)),
          ),
        ).toBe(true);
        expect(pairs).toHaveLength(lengthOfLongest(left, right));
      }),
      { numRuns: 2_000 },
    );
  });

  it('pairs nothing with nothing', () => {
    expect(pairsOf([], ['أ'])).toEqual([]);
    expect(pairsOf(['أ'], [])).toEqual([]);
  });
});
