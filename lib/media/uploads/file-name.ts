/** Marks that only help display (LRM, RLM, ALM, joiners, byte order mark) are no tricks: they are left out. */
const HARMLESS_MARKS = /[\u061c\u200b-\u200f\ufeff]/g;
const MAX_LENGTH = 200;

/**
 * The name of an uploaded file as it is kept and shown: NFC, without invisible marks, at most 200 characters.
 * The name is never used as a path.
 * @returns null for names that are made to deceive: path parts, control characters, or characters that turn
 *   the direction of what follows (`photo\u202egpj.exe` reads as `photoexe.jpg`)
 */
export function cleanFileName(name: string): string | null {
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029/\\]/u.test(name)) return null;
  const cleaned = name.normalize('NFC').replace(HARMLESS_MARKS, '').trim();
  if (cleaned === '' || /^\.+$/.test(cleaned)) return null;
  if (cleaned.length <= MAX_LENGTH) return cleaned;
  // The ending tells what it is: the middle goes.
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(cleaned)?.[0] ?? '';
  return `${[...cleaned].slice(0, MAX_LENGTH - ending.length - 1).join('')}…${ending}`;
}
