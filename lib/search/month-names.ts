import { foldArabic } from '@/lib/arabic/fold';
import { GREGORIAN_MONTHS } from '@/lib/arabic/months';

/** «آب» folded is also «أب»; a search for August must not find fathers. */
const AMBIGUOUS = new Set(['اب']);

/** Every name of each month as folded words: [['نوفمبر'], ['تشرين', 'الثاني'], …]. */
const MONTHS: string[][][] = GREGORIAN_MONTHS.map((row) => {
  const names = [row.gulf, row.levant, row.maghreb, row.morocco].map(foldArabic);
  return [...new Set(names)].filter((name) => !AMBIGUOUS.has(name)).map((name) => name.split(' '));
});

export interface MonthName {
  /** The name that stands at the start of the words given. */
  words: string[];
  /** The other names of the same month. */
  others: string[][];
}

/** The name of a month that a list of folded words begins with, the longest first. */
export function monthAtStart(words: readonly string[]): MonthName | null {
  for (const length of [2, 1]) {
    const start = words.slice(0, length).join(' ');
    for (const names of MONTHS) {
      const name = names.find((one) => one.length === length && one.join(' ') === start);
      if (name) return { words: name, others: names.filter((one) => one !== name) };
    }
  }
  return null;
}
