/** Signs that carry no letter of a word. */

/** Direction and joining signs, soft hyphen, variation selectors, byte order mark. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\p{Variation_Selector}/gu;
/** Vowel marks and Quranic signs, but not the hamza and madda that make a letter of another. */
const TASHKEEL =
  /[\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08ca-\u08e1\u08e3-\u08ff]/g;
const TATWEEL = /\u0640/g;

/** Without signs that are not seen; a search for a word copied from a page fails on them. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Without vowel marks, Quranic signs and tatweel. */
export function stripTashkeel(text: string): string {
  return text.replace(TASHKEEL, '').replace(TATWEEL, '');
}
