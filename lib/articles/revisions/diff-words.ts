import { matchSequences } from '@/lib/articles/revisions/match-sequences';
import { textOfWords, type Word, wordKey } from '@/lib/articles/revisions/words';

/** Words in a row that met the same fate. */
export interface DiffRun {
  /** `restyled`: the same words in another style (bold, link). */
  kind: 'same' | 'removed' | 'added' | 'restyled';
  text: string;
}

interface Piece {
  before: Word[];
  after: Word[];
  isSame: boolean;
}

/**
 * What became of a text, word by word: unchanged words once, removed ones before what came instead. Between two
 * changes one lonely short word is counted as changed too, so that a phrase is struck and rewritten as a whole.
 */
export function diffWords(before: readonly Word[], after: readonly Word[]): DiffRun[] {
  return smooth(pieces(before, after)).flatMap(({ isSame, before: was, after: is }): DiffRun[] =>
    isSame
      ? runsOfSame(was, is)
      : [
          ...(was.length > 0 ? [{ kind: 'removed' as const, text: textOfWords(was) }] : []),
          ...(is.length > 0 ? [{ kind: 'added' as const, text: textOfWords(is) }] : []),
        ],
  );
}

function pieces(before: readonly Word[], after: readonly Word[]): Piece[] {
  const found: Piece[] = [];
  let i = 0;
  let j = 0;
  const changed = (iEnd: number, jEnd: number) => {
    if (i < iEnd || j < jEnd)
      found.push({ before: before.slice(i, iEnd), after: after.slice(j, jEnd), isSame: false });
  };
  for (const [left, right] of matchSequences(before, after, wordKey)) {
    changed(left, right);
    const was = before[left] as Word;
    const is = after[right] as Word;
    const last = found.at(-1);
    if (last?.isSame) {
      last.before.push(was);
      last.after.push(is);
    } else found.push({ before: [was], after: [is], isSame: true });
    i = left + 1;
    j = right + 1;
  }
  changed(before.length, after.length);
  return found;
}

/** Letters of a word that is too little to stand alone between two changes. */
const SHORT_LETTERS = 3;

function smooth(found: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  found.forEach((piece, index) => {
    const last = result.at(-1);
    const next = found[index + 1];
    const isIsland =
      piece.isSame &&
      piece.after.length === 1 &&
      (piece.after[0]?.text.length ?? 0) <= SHORT_LETTERS &&
      isRewriting(last) &&
      isRewriting(next);
    if (last && !last.isSame && (!piece.isSame || isIsland)) {
      last.before.push(...piece.before);
      last.after.push(...piece.after);
    } else result.push({ ...piece, before: [...piece.before], after: [...piece.after] });
  });
  return result;
}

/** Several words became others: not a single word or sign corrected. */
const isRewriting = (piece: Piece | undefined) =>
  piece !== undefined &&
  !piece.isSame &&
  piece.before.length > 0 &&
  piece.after.length > 0 &&
  piece.before.length + piece.after.length > 2;

function runsOfSame(was: readonly Word[], is: readonly Word[]): DiffRun[] {
  const runs: DiffRun[] = [];
  is.forEach((word, index) => {
    const kind = isSameStyle(was[index], word) ? 'same' : 'restyled';
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += word.text + word.space;
    else runs.push({ kind, text: word.text + word.space });
  });
  return runs;
}

const isSameStyle = (left: Word | undefined, right: Word) =>
  JSON.stringify(left?.marks ?? []) === JSON.stringify(right.marks);

/** How many words went and came. */
export function countChanges(runs: readonly DiffRun[]): { removed: number; added: number } {
  const count = (kind: DiffRun['kind']) =>
    runs
      .filter((run) => run.kind === kind)
      .reduce((sum, run) => sum + (run.text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)?.length ?? 0), 0);
  return { removed: count('removed'), added: count('added') };
}
