/** What search engines show of a description before they cut it themselves. */
export const DESCRIPTION_LENGTH = 160;

/** Characters that direct text on screen but mean nothing to a machine that quotes it. */
const DIRECTION_MARKS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** One line of plain text: no direction marks, single spaces. */
export function oneLine(text: string): string {
  return text.replace(DIRECTION_MARKS, '').replace(/\s+/g, ' ').trim();
}

/**
 * Text of at most `limit` characters, cut at a word and closed by «…» when something is left out.
 * Marks (tashkeel) stay with their letter; a first word longer than the limit is cut inside.
 */
export function cutAtWord(text: string, limit = DESCRIPTION_LENGTH): string {
  const line = oneLine(text);
  const characters = [...line];
  if (characters.length <= limit) return line;
  const room = characters.slice(0, limit - 1).join('');
  const breaksHere = characters[limit - 1] === ' ';
  const lastSpace = room.lastIndexOf(' ');
  const kept = breaksHere || lastSpace < 1 ? room : room.slice(0, lastSpace);
  return `${kept.replace(/[\s،,؛;:.\-–—«(]+$/u, '')}…`;
}

/** The first sentence of a text, without its full stop. */
export function firstSentence(text: string): string {
  const line = oneLine(text);
  return (/^.+?[^\s.](?=[.؟!?](\s|$))/u.exec(line)?.[0] ?? line).trim();
}
