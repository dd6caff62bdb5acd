/**
 * Quotation marks as Arabic papers set them: «…», and ‹…› for a quotation inside one. Straight and curly
 * marks come from keyboards and word processors.
 */
const OUTER = ['«', '»'] as const;
const INNER = ['‹', '›'] as const;

const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;
const OPENS_AFTER = /[\s([{<«‹“‘"'\u2010-\u2015/:،؛\u00a0\u2066-\u2068\u200e\u200f]/u;
/** Particles that are written together with what they introduce: «لـ"نشرة"», «و"نشرة"». */
const PARTICLE_BEFORE = /(?:^|[^\p{L}\p{N}])(?:[وفبكل]{1,2}ـ?|الـ?|ـ)$/u;

/**
 * A text with its double quotation marks, straight, curly or low, as «» and those inside another pair as ‹›.
 * Left alone: inches and seconds (5", 5″), apostrophes and single marks inside words (l'eau, it’s, '90s), a
 * mark without a partner, and marks that are right already. Paragraphs (lines) are set one by one. Idempotent.
 */
export function setArabicQuotes(text: string): string {
  return text.split('\n').map(setLineWholly).join('\n');
}

/** A pair that is set may give a mark beside it its partner; each turn leaves fewer marks, so it ends. */
function setLineWholly(line: string): string {
  let before = line;
  for (let turn = 0; turn < 50; turn++) {
    const after = setLine(before);
    if (after === before) break;
    before = after;
  }
  return before;
}

interface Mark {
  index: number;
  role: 'open' | 'close' | 'either';
}

function setLine(line: string): string {
  if (!/["“”„‟«»‘’‚‹›]/.test(line)) return line;
  const characters = [...line];
  const pairs = pairUp(marksOf(characters));
  const depthEnds: number[] = [];
  for (const [open, close] of pairs.toSorted(([a], [b]) => a - b)) {
    while (depthEnds.length > 0 && (depthEnds.at(-1) ?? 0) < open) depthEnds.pop();
    const [left, right] = depthEnds.length % 2 === 0 ? OUTER : INNER;
    characters[open] = left;
    characters[close] = right;
    depthEnds.push(close);
  }
  return characters.join('');
}

function marksOf(characters: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  characters.forEach((character, index) => {
    const role = roleOf(characters, character, index);
    if (role) marks.push({ index, role });
  });
  return marks;
}

function roleOf(characters: readonly string[], character: string, index: number): Mark['role'] | null {
  const before = characters[index - 1] ?? ' ';
  const after = characters[index + 1] ?? ' ';
  const isInsideWord = LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after);
  switch (character) {
    case '«':
    case '‹':
    case '„':
    case '‟':
      return 'open';
    case '»':
    case '›':
      return 'close';
    case '“':
    case '”':
    case '"':
      return roleOfDouble(characters, index, before, after);
    case '‘':
      return isInsideWord ? null : 'open';
    case '’':
      // Closes only what ‘ has opened; else it is an apostrophe.
      return isInsideWord || !characters.slice(0, index).includes('‘') ? null : 'close';
    default:
      return null;
  }
}

function roleOfDouble(
  characters: readonly string[],
  index: number,
  before: string,
  after: string,
): Mark['role'] | null {
  const isOpenBefore = OPENS_AFTER.test(before);
  const isOpenAfter = LETTER_OR_DIGIT.test(after);
  if (/\p{N}/u.test(before) && !isOpenAfter) return hasOpenBefore(characters, index) ? 'close' : null; // 5" wide
  if (isOpenBefore && !/\s/.test(after)) return 'open';
  if (isOpenAfter && PARTICLE_BEFORE.test(characters.slice(Math.max(0, index - 5), index).join('')))
    return 'open';
  if (isOpenBefore && /\s/.test(after)) return 'either';
  return 'close';
}

/** Whether a straight or curly mark earlier in the line still waits for its partner. */
function hasOpenBefore(characters: readonly string[], index: number): boolean {
  let open = 0;
  for (let at = 0; at < index; at++) {
    if (!/["“”„‟]/.test(characters[at] ?? '')) continue;
    const isInches = /\p{N}/u.test(characters[at - 1] ?? ' ') && open === 0;
    if (!isInches) open = open === 0 ? 1 : 0;
  }
  return open > 0;
}

/** Opening and closing marks that belong together; a mark that finds no partner is left out. */
function pairUp(marks: readonly Mark[]): [number, number][] {
  const pairs: [number, number][] = [];
  const waiting: Mark[] = [];
  for (const mark of marks) {
    const open = waiting.at(-1);
    if (mark.role === 'open' || (mark.role === 'either' && !open)) waiting.push(mark);
    else if (open) {
      waiting.pop();
      pairs.push([open.index, mark.index]);
    }
  }
  return pairs;
}

/**
 * The mark for a double quotation mark that is being typed behind `before`: the opening one behind a space, an
 * opening sign or a particle («لـ"», «و"»), else the one that closes what is open; ‹› inside «».
 * @param before the line up to the cursor
 * @returns null where the straight mark stays: inches and seconds (5")
 */
export function typedQuote(before: string): string | null {
  const open = openMarks(before);
  const last = before.at(-1) ?? ' ';
  const isWordBefore = LETTER_OR_DIGIT.test(last) && last !== 'ـ';
  const opens =
    OPENS_AFTER.test(last) ||
    last === 'ـ' ||
    (open.length === 0 && isWordBefore && PARTICLE_BEFORE.test(before));
  if (opens) return open.length % 2 === 0 ? OUTER[0] : INNER[0];
  if (open.length === 0) return /\p{N}/u.test(last) ? null : OUTER[1];
  return open.at(-1) === INNER[0] ? INNER[1] : OUTER[1];
}

/** Opening marks of a line that wait for their partners. */
function openMarks(line: string): string[] {
  const open: string[] = [];
  for (const character of line) {
    if (character === OUTER[0] || character === INNER[0]) open.push(character);
    else if (character === OUTER[1] || character === INNER[1]) open.pop();
  }
  return open;
}
