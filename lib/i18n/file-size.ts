import type { EditionFormat } from './edition-context';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** A size in the unit in which people read it, its number in the edition's digits: one decimal below ten megabytes. */
export function sizeParts(
  bytes: number,
  format: Pick<EditionFormat, 'number'>,
): { unit: 'kilobytes' | 'megabytes'; size: string } {
  // What rounds to 1,024 kB is a megabyte.
  const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
  if (kilobytes < KILOBYTE) return { unit: 'kilobytes', size: format.number(kilobytes) };
  const size = bytes / MEGABYTE;
  return {
    unit: 'megabytes',
    size: format.number(size < 10 ? Math.round(size * 10) / 10 : Math.round(size)),
  };
}
