/**
 * Signs of Latin script where an Arabic sentence needs its own, in text that is already written. While somebody
 * types, lib/arabic/typing-aids.ts sees to it.
 */
const ARABIC_SIGN: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };
const ARABIC_LETTER = /(?=\p{Script=Arabic})\p{L}/u;
const LETTER = /\p{L}/u;
/** Addresses of pages and of people keep their signs. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/giu;

/**
 * Where a text has a Latin comma, semicolon or question mark that belongs to an Arabic sentence (UTF-16
 * indices). Not inside numbers (1,500), Latin runs (“Reuters, AFP”) and addresses.
 */
export function latinSignsIn(text: string): number[] {
  if (!/[,;?]/.test(text) || !ARABIC_LETTER.test(text)) return [];
  const addresses = [...text.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length]);
  const found: number[] = [];
  for (const { index, 0: sign } of text.matchAll(/[,;?]/g)) {
    if (addresses.some(([start = 0, end = 0]) => index >= start && index < end)) continue;
    if (sign === ',' && /\p{Nd}$/u.test(text.slice(0, index)) && /^\p{Nd}/u.test(text.slice(index + 1)))
      continue;
    if (belongsToArabic(text, index, sign)) found.push(index);
  }
  return found;
}

/** By the letter before it; behind a Latin word, by the one after it, since «Reuters, و» goes on in Arabic. */
function belongsToArabic(text: string, index: number, sign: string): boolean {
  const before = nearestLetter([...text.slice(0, index)].reverse());
  if (before === undefined) return false;
  if (ARABIC_LETTER.test(before)) return true;
  const after = nearestLetter([...text.slice(index + 1)]);
  return sign === '?' ? false : after !== undefined && ARABIC_LETTER.test(after);
}

const nearestLetter = (characters: string[]) => characters.find((character) => LETTER.test(character));

/** The text with those signs as Arabic has them; every one takes the place of one, so that lengths stay. */
export function setArabicSigns(text: string): string {
  const places = latinSignsIn(text);
  if (places.length === 0) return text;
  const characters = text.split('');
  for (const place of places) characters[place] = ARABIC_SIGN[characters[place] ?? ''] ?? '';
  return characters.join('');
}
