import { foldArabic } from '@/lib/arabic/fold';

/** A word of a text and where it stands in it (UTF-16 indices; `end` is behind the last). */
export interface Word {
  start: number;
  end: number;
  /** The folded form: letters and digits only. */
  folded: string;
}

const ARABIC_LETTER = '(?=\\p{Script=Arabic})\\p{L}';
const OTHER_LETTER = '(?!\\p{Script=Arabic})\\p{L}';
/** What may stand inside a word without ending it: marks, tatweel, joiners, soft hyphen. */
const INSIDE = '\\p{M}|[\\u00ad\\u0640\\u200b-\\u200f]';
/**
 * Arabic letters end where Latin letters or digits begin: «لـFIFA» and «الـ15» are two words each, as a
 * reader who types «FIFA» or «15» expects.
 */
const WORD = new RegExp(
  `(?:${ARABIC_LETTER})(?:${ARABIC_LETTER}|${INSIDE})*|(?:${OTHER_LETTER}|\\p{N})(?:${OTHER_LETTER}|\\p{N}|${INSIDE})*`,
  'gu',
);

/** In characters. Longer runs are no words; they would only swell the index. */
const MAX_WORD_LENGTH = 60;

function bareWord(run: string): string {
  const word = run.replace(/[^\p{L}\p{N}]+/gu, '');
  return word.length <= MAX_WORD_LENGTH ? word : [...word].slice(0, MAX_WORD_LENGTH).join('');
}

/** The words of a text in order. A word whose folded form is empty is left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = bareWord(foldArabic(match[0]));
    if (folded !== '') words.push({ start: match.index, end: match.index + match[0].length, folded });
  }
  return words;
}

/** The folded words of a text, without their places. Folds the text once, which is quicker than word by word. */
export function foldedWords(text: string): string[] {
  const words: string[] = [];
  for (const [run] of foldArabic(text).matchAll(WORD)) {
    const word = bareWord(run);
    if (word !== '') words.push(word);
  }
  return words;
}
