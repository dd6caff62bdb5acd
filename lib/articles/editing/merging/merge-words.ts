import type { BlockNode, InlineNode } from '@/lib/articles/body/body-schema';
import { outcomeOf, placesBetween } from '@/lib/articles/editing/merging/merge-body';
import { matchSequences } from '@/lib/articles/revisions/match-sequences';
import {
  inlineOfWords,
  type Word,
  wordKey,
  wordsOfInline,
  wordsOfText,
} from '@/lib/articles/revisions/words';

export type Owner = 'base' | 'mine' | 'theirs';

/** Words in a row that come from one writer. */
export interface OwnedRun {
  owner: Owner;
  words: Word[];
}

/**
 * One text of both writers' words: what either changed is taken, where both changed the same words mine come
 * first and theirs follow. The editor reads it over; nothing of either is missing.
 */
export function mergeWords(
  base: readonly Word[],
  mine: readonly Word[],
  theirs: readonly Word[],
): OwnedRun[] {
  const runs: OwnedRun[] = [];
  const add = (owner: Owner, words: readonly Word[]) => {
    if (words.length === 0) return;
    const last = runs.at(-1);
    if (last) last.words.push(...apart(last.words.splice(-1), words));
    if (last?.owner === owner) last.words.push(...words);
    else runs.push({ owner, words: [...words] });
  };
  for (const place of placesBetween({ base, mine, theirs }, alignWords)) {
    const outcome = outcomeOf(place);
    if (outcome === 'same') add('base', place.mine);
    else if (outcome === 'theirs') add('theirs', place.theirs);
    else add('mine', place.mine);
    if (outcome === 'conflict') add('theirs', place.theirs);
  }
  return runs;
}

/** The word before, with a space where it stood at the end of a text and words follow it now. */
function apart(before: readonly Word[], after: readonly Word[]): Word[] {
  const next = after[0]?.text ?? '';
  const isJoined = (word: Word) => word.space === '' && ENDS_WORD.test(word.text) && STARTS_WORD.test(next);
  return before.map((word) => (isJoined(word) ? { ...word, space: ' ' } : word));
}
const ENDS_WORD = /[\p{L}\p{M}\p{N}.،؛:؟!»)]$/u;
const STARTS_WORD = /^[\p{L}\p{N}«(]/u;

function alignWords(left: readonly Word[], right: readonly Word[]) {
  const aligned: { left: number | null; right: number | null }[] = [];
  let i = 0;
  let j = 0;
  for (const [leftEnd, rightEnd] of [
    ...matchSequences(left, right, wordKey),
    [left.length, right.length] as const,
  ]) {
    while (i < leftEnd) aligned.push({ left: i++, right: null });
    while (j < rightEnd) aligned.push({ left: null, right: j++ });
    if (i < left.length && j < right.length) aligned.push({ left: i++, right: j++ });
  }
  return aligned;
}

/** Words of a text that was typed anew, in the style of the words that stayed. */
export function restyle(words: readonly Word[], text: string): Word[] {
  const typed = wordsOfText(text);
  for (const [was, is] of matchSequences(words, typed, wordKey)) {
    const word = typed[is];
    if (word) word.marks = words[was]?.marks ?? [];
  }
  return typed;
}

/** Blocks whose content is one line of words. */
type TextBlock = Extract<BlockNode, { content?: InlineNode[] | undefined }>;
const TEXT_BLOCKS: ReadonlySet<BlockNode['type']> = new Set([
  'paragraph',
  'heading',
  'question',
  'pullQuote',
]);

export function isTextBlock(block: BlockNode): block is TextBlock {
  return TEXT_BLOCKS.has(block.type);
}

export const wordsOfTextBlock = (block: TextBlock): Word[] => wordsOfInline(block.content);

/** The same block with other words. */
export function withWords(block: TextBlock, words: readonly Word[]): BlockNode {
  const { content: _content, ...shell } = block;
  return { ...shell, content: inlineOfWords(words) } as BlockNode;
}
