import type { BlockNode } from '@/lib/articles/body/body-schema';
import { bodyToText } from '@/lib/articles/body/body-text';
import { matchSequences } from '@/lib/articles/revisions/match-sequences';
import { wordsOfText } from '@/lib/articles/revisions/words';
import { stableJson } from '@/lib/platform/stable-json';

/** Which block of one text became which of the other; null: it went, or it is new. */
export interface AlignedBlocks {
  left: number | null;
  right: number | null;
}

/** Share of common words from which a block counts as the other one changed. */
const ENOUGH_ALIKE = 0.4;
/** Beyond this many comparisons blocks between unchanged ones are not paired; it is another text then. */
const COMPARISONS_MAX = 40_000;

/**
 * Lines two bodies up, block by block and in the order of both: equal blocks first, between them those that are
 * alike, and a single block that stands where a single one stood.
 */
export function alignBlocks(left: readonly BlockNode[], right: readonly BlockNode[]): AlignedBlocks[] {
  const aligned: AlignedBlocks[] = [];
  let i = 0;
  let j = 0;
  for (const [leftEnd, rightEnd] of [
    ...matchSequences(left, right, stableJson),
    [left.length, right.length] as const,
  ]) {
    aligned.push(...alignGap(left, right, { i, iEnd: leftEnd, j, jEnd: rightEnd }));
    if (leftEnd < left.length) aligned.push({ left: leftEnd, right: rightEnd });
    i = leftEnd + 1;
    j = rightEnd + 1;
  }
  return aligned;
}

interface Gap {
  i: number;
  iEnd: number;
  j: number;
  jEnd: number;
}

function alignGap(left: readonly BlockNode[], right: readonly BlockNode[], gap: Gap): AlignedBlocks[] {
  const pairs = pairsInGap(left, right, gap);
  const aligned: AlignedBlocks[] = [];
  let { i, j } = gap;
  for (const [leftEnd, rightEnd] of [...pairs, [gap.iEnd, gap.jEnd] as const]) {
    while (i < leftEnd) aligned.push({ left: i++, right: null });
    while (j < rightEnd) aligned.push({ left: null, right: j++ });
    if (i < gap.iEnd && j < gap.jEnd) aligned.push({ left: i++, right: j++ });
  }
  return aligned;
}

/** The pairs of alike blocks, in order, that are alike the most in all. */
function pairsInGap(left: readonly BlockNode[], right: readonly BlockNode[], gap: Gap): [number, number][] {
  const height = gap.iEnd - gap.i;
  const width = gap.jEnd - gap.j;
  if (height === 0 || width === 0 || height * width > COMPARISONS_MAX) return [];
  if (height === 1 && width === 1) return left[gap.i]?.type === right[gap.j]?.type ? [[gap.i, gap.j]] : [];
  const leftWords = left.slice(gap.i, gap.iEnd).map(countedWords);
  const rightWords = right.slice(gap.j, gap.jEnd).map(countedWords);
  const alike = leftWords.map((a) => rightWords.map((b) => likeness(a, b)));
  // best[i][j]: of the blocks from i and from j on.
  const best = Array.from({ length: height + 1 }, () => new Array<number>(width + 1).fill(0));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const paired = (row: number, column: number) => {
    const value = alike[row]?.[column] ?? 0;
    return value >= ENOUGH_ALIKE ? value + at(row + 1, column + 1) : -1;
  };
  for (let row = height - 1; row >= 0; row--)
    for (let column = width - 1; column >= 0; column--)
      (best[row] as number[])[column] = Math.max(
        paired(row, column),
        at(row + 1, column),
        at(row, column + 1),
      );
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < height && column < width; ) {
    if (paired(row, column) === at(row, column)) pairs.push([gap.i + row++, gap.j + column++]);
    else if (at(row + 1, column) === at(row, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

interface CountedWords {
  type: BlockNode['type'];
  total: number;
  counts: Map<string, number>;
}

function countedWords(block: BlockNode): CountedWords {
  const words = wordsOfText(bodyToText({ type: 'doc', content: [block] }));
  const counts = new Map<string, number>();
  for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1);
  return { type: block.type, total: words.length, counts };
}

/** Sørensen–Dice over words, 0 to 1; blocks of different types are half as alike. */
function likeness(left: CountedWords, right: CountedWords): number {
  const isSameType = left.type === right.type;
  if (left.total + right.total === 0) return isSameType ? ENOUGH_ALIKE : 0;
  let common = 0;
  for (const [word, count] of left.counts) common += Math.min(count, right.counts.get(word) ?? 0);
  return ((2 * common) / (left.total + right.total)) * (isSameType ? 1 : 0.5);
}
