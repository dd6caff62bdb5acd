import { stemsOf } from '@/lib/arabic/stem';
import { wordsOf } from '@/lib/arabic/words';
import { type ParsedQuery, parseQuery } from '@/lib/search/parse-query';
import { formsOf, otherReadings } from '@/lib/search/text-query';

/** A piece of the original text; the pieces joined are the text. */
export interface TextSegment {
  text: string;
  isMarked: boolean;
}

/**
 * Which words of an original text a query has found. Done here and not by `ts_headline`, which sees the
 * reader's letters and not the folded ones, and marks nothing in Arabic.
 */
export interface Highlighter {
  /** The whole text, in pieces. */
  mark(text: string): TextSegment[];
  /**
   * A passage around the first words found, cut at words, with «…» where something is left out; the start of
   * the text when nothing is found in it.
   * @param maxLength about how long, in characters
   */
  excerpt(text: string, maxLength: number): TextSegment[];
}

/** @param query as the reader typed it; what was excluded is not marked. */
export function createHighlighter(query: string): Highlighter {
  const isFound = matcher(parseQuery(query));
  const mark = (text: string) => markWords(text, isFound);
  return { mark, excerpt: (text, maxLength) => mark(passage(text, maxLength, isFound)) };
}

type WordTest = (folded: string) => boolean;

function matcher(query: ParsedQuery): WordTest {
  const words = query.wanted
    .flatMap((term) => term.words)
    .filter((word) => word.length > 1 || /\p{N}/u.test(word));
  const forms = new Set(words.flatMap((word) => [...formsOf(word), ...otherReadings(word)]));
  return (folded) => forms.has(folded) || stemsOf(folded).some((stem) => forms.has(stem));
}

function markWords(text: string, isFound: WordTest): TextSegment[] {
  const segments: TextSegment[] = [];
  const add = (piece: string, isMarked: boolean) => {
    if (piece === '') return;
    const last = segments.at(-1);
    if (last && last.isMarked === isMarked) last.text += piece;
    else segments.push({ text: piece, isMarked });
  };
  let position = 0;
  for (const { start, end, folded } of wordsOf(text)) {
    if (!isFound(folded)) continue;
    add(text.slice(position, start), false);
    add(text.slice(start, end), true);
    position = end;
  }
  add(text.slice(position), false);
  return segments;
}

const ELLIPSIS = '…';

function passage(text: string, maxLength: number, isFound: WordTest): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= maxLength) return flat;
  const words = wordsOf(flat);
  const first = words.find((word) => isFound(word.folded));
  // A third of the passage stands before the word found, so that its sentence can be understood.
  const earliest = first ? Math.max(0, first.start - Math.floor(maxLength / 3)) : 0;
  const start = earliest === 0 ? 0 : (words.find((word) => word.start >= earliest)?.start ?? 0);
  if (flat.length - start <= maxLength) return (start > 0 ? ELLIPSIS : '') + flat.slice(start);
  const lastWhole = words.findLast((word) => word.start >= start && word.end <= start + maxLength);
  const end = lastWhole?.end ?? start + maxLength;
  return `${start > 0 ? ELLIPSIS : ''}${flat.slice(start, end)}${ELLIPSIS}`;
}
