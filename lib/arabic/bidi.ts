/**
 * Direction inside a line. A run of the other direction takes the neutral signs around it along, so that
 * «تقرير AT&T: 5%» can be read in three orders; isolating each run keeps it in its place.
 */
export type Direction = 'rtl' | 'ltr';

/** A piece of a text; `dir` is null where the text's own direction holds. The pieces joined are the text. */
export interface BidiSegment {
  text: string;
  dir: Direction | null;
}

const LATIN_WORD = "[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}][\\p{L}\\p{M}\\p{N}'’]*";
const DIGITS = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9]';
/**
 * A number with its separators, sign before it and unit behind: «−12.5%», «$3,200», «40°C», «2–1», «14:20».
 * A hyphen behind a letter is no sign («كوفيد-19»).
 */
const NUMBER =
  `(?:(?<![\\p{L}\\p{N}])[+\\-−±~≈<>])?[$€£¥#°]?${DIGITS}+(?:[.,:/٫٬×–−-]${DIGITS}+)*` +
  '(?:\\u00a0?[%‰٪°²³]+(?:[CFم](?!\\p{L}))?|[$€£¥])?';
/**
 * Between two parts of one foreign run: «New York Times», «AT&T», «iPhone 15», «user@example.com/a?b=c». A
 * colon, comma or dash with a space belongs to the Arabic sentence («CNN: 5 قتلى»).
 */
const JOINT = '(?:[ \\u00a0](?:[&+][ \\u00a0])?|[&+@/\\\\._~:?#=%*|–-])';
const TRAILING = '(?:\\+{1,2}|#|[™®©])?';
const LATIN_PART = `(?:${LATIN_WORD}${TRAILING})`;
const LATIN_RUN = new RegExp(
  `(?:https?://\\S*[^\\s.,،؛؟!»)]|(?:#|@)?${LATIN_PART}(?:${JOINT}(?:${LATIN_PART}|${NUMBER}))*)`,
  'u',
);
const IN_RTL = new RegExp(`${LATIN_RUN.source}|${NUMBER}(?:${JOINT}${LATIN_PART})*`, 'gu');

const ARABIC_WORD = '(?=[\\p{Script=Arabic}\\p{Script=Hebrew}])\\p{L}[\\p{L}\\p{M}\\u0640]*';
const IN_LTR = new RegExp(`(?:${ARABIC_WORD})(?:[ \\u00a0،,–-]+(?:${ARABIC_WORD}))*`, 'gu');

/** A number that keeps its order without help: digits, and separators that the bidi algorithm joins to them. */
const PLAIN_NUMBER = new RegExp(`^${DIGITS}+(?:[.,:/٫٬]${DIGITS}+)*$`, 'u');

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LTR_LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Signs that already isolate, embed or mark; text that has them is the writer's own work. */
const OWN_MARKS = /[\u2066-\u2069\u202a-\u202e]/;

/**
 * The pieces of a line of plain text, for markup (`<bdi dir>`).
 * In right-to-left text: runs of Latin (Greek, Cyrillic) words with the numbers and signs that belong to
 * them, addresses, and numbers with a sign, range, percent or currency are `ltr`; whole numbers, clock times
 * and dates need no help. In left-to-right text: runs of Arabic words are `rtl`. A text without a letter of the
 * base direction is one run, with its colons and full stop.
 * Source: Unicode Standard Annex 9 (rules W2–W7: digits behind Arabic letters let go of «%», «-» and «$»).
 * @param base the direction of the text around
 */
export function bidiSegments(text: string, base: Direction): BidiSegment[] {
  if (OWN_MARKS.test(text)) return text === '' ? [] : [{ text, dir: null }];
  const foreign = base === 'rtl' ? 'ltr' : 'rtl';
  const [own, other] = base === 'rtl' ? [RTL_LETTER, LTR_LETTER] : [LTR_LETTER, RTL_LETTER];
  if (!own.test(text) && other.test(text)) return [{ text, dir: foreign }];
  const segments: BidiSegment[] = [];
  let position = 0;
  for (const match of text.matchAll(base === 'rtl' ? IN_RTL : IN_LTR)) {
    if (PLAIN_NUMBER.test(match[0])) continue;
    if (match.index > position) segments.push({ text: text.slice(position, match.index), dir: null });
    segments.push({ text: match[0], dir: foreign });
    position = match.index + match[0].length;
  }
  if (position < text.length) segments.push({ text: text.slice(position), dir: null });
  return segments;
}

const LRI = '\u2066';
const RLI = '\u2067';
const FSI = '\u2068';
const PDI = '\u2069';

/**
 * The same for lines that people read in places that hold no markup: share texts, mail subjects. Not for
 * `<title>`, feeds and structured data, which machines quote (`oneLine` takes such signs out). Each run stands
 * between FSI (U+2068) and PDI (U+2069); a number alone has no direction of its own, hence LRI.
 * Idempotent; a text of one direction comes back as it was.
 */
export function isolateText(text: string, base: Direction): string {
  const segments = bidiSegments(text, base);
  if (segments.length === 1) return text;
  return segments
    .map((segment) => (segment.dir === null ? segment.text : openingOf(segment) + segment.text + PDI))
    .join('');
}

/**
 * A name, or anything else of either direction, to be put into a sentence whose words are not known here: a number
 * or a comma behind it stays where the sentence has it.
 */
export const isolateInsert = (text: string): string => `${FSI}${text}${PDI}`;

function openingOf({ text, dir }: BidiSegment): string {
  if (/\p{L}/u.test(text)) return FSI;
  return dir === 'ltr' ? LRI : RLI;
}
