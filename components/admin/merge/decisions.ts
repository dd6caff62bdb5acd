import { choiceOfWords, mergedWords } from '@/components/admin/merge/unit-words';
import type { Choice, Choices, Merge, MergeUnit } from '@/lib/articles/editing/merging/merge-contents';
import type { OwnedRun } from '@/lib/articles/editing/merging/merge-words';

/** What a button or key chooses. */
export type Picking = 'mine' | 'theirs' | 'words' | 'both';

/** What the editor decided about a clash. */
export interface Decision {
  by: Picking | 'edited';
  choice: Choice;
  /** Whose words the result is made of, where words were merged. */
  runs: OwnedRun[] | null;
}
export type Decisions = Readonly<Record<string, Decision | undefined>>;

export function decide(unit: MergeUnit, by: Picking): Decision {
  if (by !== 'words') return { by, choice: { pick: by }, runs: null };
  const runs = mergedWords(unit);
  const choice = choiceOfWords(
    unit,
    runs.flatMap(({ words }) => words),
  );
  return { by, choice, runs };
}

export const choicesOf = (decisions: Decisions): Choices =>
  Object.fromEntries(Object.entries(decisions).map(([id, decision]) => [id, decision?.choice]));

/** The first clash after `current` that waits for a decision, round the end. */
export function nextOpen(merge: Merge, decisions: Decisions, current: string | null): MergeUnit | undefined {
  const start = merge.conflicts.findIndex(({ id }) => id === current) + 1;
  const inOrder = [...merge.conflicts.slice(start), ...merge.conflicts.slice(0, start)];
  return inOrder.find(({ id }) => !decisions[id]);
}
