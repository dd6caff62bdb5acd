import type { BlockNode } from '@/lib/articles/body/body-schema';
import {
  type BlockUnit,
  blocksOf,
  type Choice,
  type Fields,
  type FieldUnit,
  isTextField,
  type MergeUnit,
  type TextField,
} from '@/lib/articles/editing/merging/merge-contents';
import {
  isTextBlock,
  mergeWords,
  type OwnedRun,
  restyle,
  withWords,
} from '@/lib/articles/editing/merging/merge-words';
import { wordsOf } from '@/lib/articles/revisions/diff-contents';
import { textOfWords, type Word, wordsOfText } from '@/lib/articles/revisions/words';

type Side = 'base' | 'mine' | 'theirs';

const textFieldOf = ({ field }: FieldUnit): TextField | null => (isTextField(field) ? field : null);

/** The words of one side of a unit; null where a unit is not a text (a section, a picture, a date). */
export function wordsOfSide(unit: MergeUnit, side: Side): Word[] | null {
  if (unit.kind === 'field') {
    const field = textFieldOf(unit);
    return field ? wordsOfText(unit[side][field] ?? '') : null;
  }
  return joined(unit[side]);
}

/** Words of several blocks, with a line between them. */
function joined(blocks: readonly BlockNode[]): Word[] {
  return blocks.flatMap((block, index) => {
    const words = wordsOf(block);
    return index === 0 ? words : [{ text: '\n', space: '', marks: [], isBreak: true as const }, ...words];
  });
}

/** Both sides are one text, whose words can be merged and edited in place. */
export function isOneText(unit: MergeUnit): boolean {
  if (unit.kind === 'field') return textFieldOf(unit) !== null;
  const sides = [unit.mine, unit.theirs];
  return sides.every((blocks) => blocks.length <= 1 && blocks.every(isTextBlock));
}

/** Both wrote something there: the words can be joined, the blocks can stand one after the other. */
export const hasTwoTexts = (unit: MergeUnit) =>
  isOneText(unit) && wordsOfSide(unit, 'mine')?.length !== 0 && wordsOfSide(unit, 'theirs')?.length !== 0;
export const canKeepBoth = (unit: MergeUnit) =>
  unit.kind === 'block' && unit.mine.length > 0 && unit.theirs.length > 0;

/** The words of both, by owner. */
export function mergedWords(unit: MergeUnit): OwnedRun[] {
  const [base, mine, theirs] = (['base', 'mine', 'theirs'] as const).map(
    (side) => wordsOfSide(unit, side) ?? [],
  );
  return mergeWords(base ?? [], mine ?? [], theirs ?? []);
}

/** A choice that puts these words into the unit's place. */
export function choiceOfWords(unit: MergeUnit, words: readonly Word[]): Choice {
  if (unit.kind === 'field') {
    const field = textFieldOf(unit);
    const text = textOfWords(words).trim();
    return { pick: 'edited', fields: field ? ({ [field]: text } as Fields) : {} };
  }
  const shell = [...unit.mine, ...unit.theirs].find(isTextBlock);
  return { pick: 'edited', blocks: shell && words.length > 0 ? [withWords(shell, words)] : [] };
}

/** A choice that puts a text that was typed into the unit's place, styled as the words before were. */
export const choiceOfText = (unit: MergeUnit, before: readonly Word[], text: string): Choice =>
  choiceOfWords(unit, restyle(before, text));

/** The words that a decided unit puts into the result. */
export function wordsOfChoice(unit: MergeUnit, choice: Choice): Word[] {
  if (unit.kind === 'block') return joined(blocksOf(unit, choice));
  const field = textFieldOf(unit);
  if (!field) return [];
  const fields =
    choice.pick === 'edited' ? choice.fields : choice.pick === 'theirs' ? unit.theirs : unit.mine;
  return wordsOfText(fields?.[field] ?? '');
}

export type { BlockUnit };
