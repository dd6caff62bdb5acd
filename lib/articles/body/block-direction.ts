/** Letters of scripts written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const LETTER = /\p{L}/gu;

/** As many characters of a block tell its direction: a long one is not read whole, nor lists in lists at every level. */
export const DIRECTION_SAMPLE = 2_000;

/**
 * The direction a block must be told, or null when it goes with the page.
 *
 * `dir="auto"` looks at the first letter alone: an Arabic paragraph that begins with «WhatsApp» would be set
 * from left to right, and read scrambled. A block runs against the page only when it begins in the other
 * direction and most of its letters agree.
 */
export function blockDirection(text: string, page: 'rtl' | 'ltr'): 'rtl' | 'ltr' | null {
  const letters = text.match(LETTER) ?? [];
  const [first] = letters;
  if (first === undefined) return null;
  const directionOf = (letter: string) => (RTL_LETTER.test(letter) ? 'rtl' : 'ltr');
  if (directionOf(first) === page) return null;
  const against = letters.filter((letter) => directionOf(letter) !== page).length;
  return against > letters.length / 2 ? directionOf(first) : null;
}
