import { toLatinDigits } from '@/lib/arabic/digits';
import { stripInvisible } from '@/lib/arabic/marks';

/** Vowel marks, Quranic signs, and the hamza, madda and accents that decomposition takes off their letters. */
const MARKS = /\p{M}/gu;
const TATWEEL = /\u0640/g;
/** An old spelling of the final «ئ»: «مبادىء» for «مبادئ». */
const HAMZA_BEHIND_YA = /ىء/g;

/** Letters that stand for one another; أ إ آ ؤ ئ fall apart into letter and mark before this table is asked. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ٱ: 'ا', // alef wasla, in quotations from the Quran
  ى: 'ي', // Egyptian papers write the final ya without dots
  ی: 'ي', // Persian and Urdu forms, from keyboards and copied text
  ے: 'ي',
  ې: 'ي',
  ة: 'ه', // ta marbuta, often typed without its dots
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۃ: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  گ: 'ك', // letters for foreign sounds, as papers without them write the same names
  ڭ: 'ك',
  ڤ: 'ف',
  ڥ: 'ف',
  پ: 'ب',
  چ: 'ج',
  ژ: 'ز',
  ß: 'ss', // Latin letters that have no decomposition
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};
const SAME_LETTER_KEYS = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'g');

/**
 * One spelling for what readers type and writers write in several ways. A key for search and comparison,
 * never shown.
 *
 * Presentation forms and ligatures become letters (NFKD), marks, tatweel and invisible signs go, hamza
 * forms, ة/ه and ى/ي become one, digits ASCII, Latin lower case without accents. A bare «ء» stays: without
 * it «بناء» would be «بنا». Spaces and punctuation keep their places. Idempotent.
 */
export function foldArabic(text: string): string {
  const decomposed = text.normalize('NFKD').toLowerCase().normalize('NFKD');
  const bare = stripInvisible(decomposed)
    .replace(MARKS, '')
    .replace(TATWEEL, '')
    .replace(HAMZA_BEHIND_YA, 'ي')
    .replace(SAME_LETTER_KEYS, (letter) => SAME_LETTER[letter] ?? letter);
  return toLatinDigits(bare.normalize('NFC'));
}
