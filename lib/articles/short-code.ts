/** Digits and lower-case letters without those that are misread (0 o 1 l i). */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const BASE = ALPHABET.length;

/** The code of an article's short link, `/n/{code}`: its id in base 31. Stable for ever. */
export function shortCode(id: number): string {
  let rest = id;
  let code = '';
  do {
    code = ALPHABET.charAt(rest % BASE) + code;
    rest = Math.floor(rest / BASE);
  } while (rest > 0);
  return code;
}

/** The id behind a short code; null when it is not one. Upper case is accepted (read out on the phone). */
export function articleIdOfShortCode(code: string): number | null {
  let id = 0;
  for (const letter of code.toLowerCase()) {
    const digit = ALPHABET.indexOf(letter);
    if (digit < 0) return null;
    id = id * BASE + digit;
    if (!Number.isSafeInteger(id)) return null;
  }
  return code !== '' && shortCode(id) === code.toLowerCase() ? id : null;
}
