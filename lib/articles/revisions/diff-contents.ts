import type { ArticleContent } from '@/lib/articles/article-content';
import type { BlockNode } from '@/lib/articles/body/body-schema';
import { bodyToText } from '@/lib/articles/body/body-text';
import {
  type Fields,
  fieldsIn,
  isTextField,
  MERGE_FIELDS,
  type MergeField,
  type TextField,
} from '@/lib/articles/editing/merging/merge-contents';
import { isTextBlock, wordsOfTextBlock } from '@/lib/articles/editing/merging/merge-words';
import { normalContent } from '@/lib/articles/editing/normal-content';
import { alignBlocks } from '@/lib/articles/revisions/align-blocks';
import { countChanges, type DiffRun, diffWords } from '@/lib/articles/revisions/diff-words';
import { type Word, wordsOfText } from '@/lib/articles/revisions/words';
import { stableJson } from '@/lib/platform/stable-json';

export type FieldDiff =
  | { kind: 'text-field'; field: TextField; isChanged: boolean; runs: DiffRun[] }
  | {
      kind: 'field';
      field: Exclude<MergeField, TextField>;
      before: Fields;
      after: Fields;
      isChanged: boolean;
    };

export interface BlockDiff {
  kind: 'block';
  /** `moved`: the same block, from another place; it stands where it is now. */
  change: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  /** As it is now, or as it was when it went. */
  block: BlockNode;
  before: BlockNode | null;
  runs: DiffRun[];
}

export interface ContentDiff {
  fields: FieldDiff[];
  /** In the order of the later text; removed ones where they stood. */
  blocks: BlockDiff[];
  /** Words. */
  removed: number;
  added: number;
}

/** What became of an article between two versions: fields, blocks and words. Pure. */
export function diffContents(earlier: ArticleContent, later: ArticleContent): ContentDiff {
  const before = normalContent(earlier);
  const after = normalContent(later);
  const fields = MERGE_FIELDS.map((field) => diffField(field, before, after));
  const blocks = diffBlocks(before.body.content, after.body.content);
  const counts = [...fields, ...blocks].map((part) =>
    'runs' in part && !('change' in part && part.change === 'moved')
      ? countChanges(part.runs)
      : { removed: 0, added: 0 },
  );
  return {
    fields,
    blocks,
    removed: counts.reduce((sum, { removed }) => sum + removed, 0),
    added: counts.reduce((sum, { added }) => sum + added, 0),
  };
}

function diffField(field: MergeField, before: ArticleContent, after: ArticleContent): FieldDiff {
  if (isTextField(field)) {
    const runs = diffWords(wordsOfText(before[field] ?? ''), wordsOfText(after[field] ?? ''));
    return { kind: 'text-field', field, isChanged: before[field] !== after[field], runs };
  }
  const [was, is] = [fieldsIn(before, field), fieldsIn(after, field)];
  return { kind: 'field', field, before: was, after: is, isChanged: stableJson(was) !== stableJson(is) };
}

function diffBlocks(before: readonly BlockNode[], after: readonly BlockNode[]): BlockDiff[] {
  const aligned = alignBlocks(before, after);
  const gone = countedBy(aligned.filter(({ right }) => right === null).map(({ left }) => before[left ?? 0]));
  return aligned
    .map(({ left, right }): BlockDiff | null => {
      const was = left === null ? null : (before[left] ?? null);
      const is = right === null ? null : (after[right] ?? null);
      if (was && is) {
        const change = stableJson(was) === stableJson(is) ? 'same' : 'changed';
        return { kind: 'block', change, block: is, before: was, runs: diffWords(wordsOf(was), wordsOf(is)) };
      }
      if (is) {
        // A block that went elsewhere and stands here unchanged was moved.
        const key = stableJson(is);
        const isMoved = (gone.get(key) ?? 0) > 0;
        if (isMoved) gone.set(key, (gone.get(key) ?? 0) - 1);
        const change = isMoved ? 'moved' : 'added';
        return { kind: 'block', change, block: is, before: null, runs: diffWords([], wordsOf(is)) };
      }
      return (
        was && {
          kind: 'block',
          change: 'removed',
          block: was,
          before: was,
          runs: diffWords(wordsOf(was), []),
        }
      );
    })
    .filter((part) => part !== null)
    .filter(withoutOrigins());
}

/** Leaves out, for each moved block, the place that it went from. */
function withoutOrigins() {
  const moved = new Map<string, number>();
  return (part: BlockDiff, index: number, all: BlockDiff[]): boolean => {
    if (index === 0)
      for (const { change, block } of all)
        if (change === 'moved') moved.set(stableJson(block), (moved.get(stableJson(block)) ?? 0) + 1);
    if (part.change !== 'removed') return true;
    const key = stableJson(part.block);
    const left = moved.get(key) ?? 0;
    if (left > 0) moved.set(key, left - 1);
    return left === 0;
  };
}

function countedBy(blocks: readonly (BlockNode | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks)
    if (block) counts.set(stableJson(block), (counts.get(stableJson(block)) ?? 0) + 1);
  return counts;
}

/** What is read in a block. */
export function wordsOf(block: BlockNode): Word[] {
  return isTextBlock(block)
    ? wordsOfTextBlock(block)
    : wordsOfText(bodyToText({ type: 'doc', content: [block] }));
}
