import { toLatinDigits } from '@/lib/arabic/digits';
import { stripInvisible, stripTashkeel } from '@/lib/arabic/marks';

/** Of the UTF-8 form, before percent-encoding: file systems and servers cut longer names. */
export const SLUG_MAX_BYTES = 160;

/** An apostrophe inside a word joins («l'eau», «Qur’an»): it goes without leaving a hyphen. */
const INNER_APOSTROPHE = /(?<=\p{L})['’ʼ`´](?=\p{L})/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/gu;

const byteLength = (text: string) => new TextEncoder().encode(text).length;

/** Whether a slug is digits only, which addresses reserve for ids. */
export function isDigitsOnly(slug: string): boolean {
  return /^[0-9\u0660-\u0669\u06f0-\u06f9]+$/.test(slug);
}

/**
 * The last part of an article's address, in the headline's own script: «الرباط-وباماكو-تعززان-التعاون».
 * NFC, words joined by single hyphens, Latin in lower case, digits as ASCII, no vowel marks or tatweel,
 * at most 160 bytes of UTF-8, cut at a word (inside one only when the first word alone is longer).
 * @param fallback the word for a headline without letters or digits; by default «مقال», or `article` when the
 *   text has no Arabic. Idempotent.
 */
export function slugFromHeadline(text: string, fallback?: string): string {
  const letters = stripTashkeel(stripInvisible(text.normalize('NFKC').toLowerCase()));
  const words = toLatinDigits(letters.replace(INNER_APOSTROPHE, ''))
    .normalize('NFC')
    .split(BETWEEN_WORDS)
    .map((word) => word.replace(/^\p{M}+/u, ''))
    .filter((word) => word !== '');
  return (
    joinWithin(words, SLUG_MAX_BYTES) ||
    (fallback ?? (/\p{Script_Extensions=Arabic}/u.test(text) ? 'مقال' : 'article'))
  );
}

function joinWithin(words: string[], maxBytes: number): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (byteLength(longer) > maxBytes) return slug === '' ? cutWord(word, maxBytes) : slug;
    slug = longer;
  }
  return slug;
}

/** Cuts between graphemes, so that no letter loses its mark and no character its bytes. */
function cutWord(word: string, maxBytes: number): string {
  let cut = '';
  for (const { segment } of new Intl.Segmenter('ar', { granularity: 'grapheme' }).segment(word)) {
    if (byteLength(cut + segment) > maxBytes) break;
    cut += segment;
  }
  return cut;
}
