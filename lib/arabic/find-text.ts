import { foldArabic } from '@/lib/arabic/fold';

export interface FindOptions {
  /** أ إ آ ا are one letter, ة ه and ى ي too, vowel marks and tatweel count for nothing, nor does case. */
  isFolded: boolean;
}

/** A place in a text, in UTF-16 units; `end` is behind its last. */
export interface FoundPlace {
  start: number;
  end: number;
}

/** Marks that belong to the letter before them. */
const BELONGS_BEFORE = /^[\p{M}\u0640\u200c-\u200f]$/u;

/**
 * Where a text holds what is looked for, from its start, without overlaps. A found place takes the vowel marks
 * of its last letter along, so that a replacement leaves none behind.
 */
export function findText(text: string, wanted: string, { isFolded }: FindOptions): FoundPlace[] {
  const query = isFolded ? foldArabic(wanted) : wanted.normalize('NFC');
  if (query.trim() === '') return [];
  const { folded, places } = isFolded ? foldWithPlaces(text) : { folded: text, places: null };
  const found: FoundPlace[] = [];
  for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + query.length)) {
    const start = places ? (places[at] ?? 0) : at;
    let end = places ? (places[at + query.length] ?? text.length) : at + query.length;
    if (places) while (BELONGS_BEFORE.test(text.charAt(end))) end += 1;
    found.push({ start, end });
  }
  return found;
}

/** A text folded letter by letter, and for each unit of the result where it came from. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const letter = character === ' ' || character === '\u00a0' ? ' ' : foldArabic(character);
    for (let unit = 0; unit < letter.length; unit++) places.push(at);
    folded += letter;
    at += character.length;
  }
  return { folded, places: [...places, text.length] };
}
