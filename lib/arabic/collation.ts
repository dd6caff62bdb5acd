import { foldArabic } from '@/lib/arabic/fold';
import type { Edition } from '@/lib/i18n/editions';

/** The article at the start of a name does not count in its place: «القاهرة» stands under ق. */
const ARTICLE = /^ال(?=\p{L}{2})/u;

const collators = new Map<Edition, Intl.Collator>();

function collatorOf(edition: Edition): Intl.Collator {
  let collator = collators.get(edition);
  if (!collator) {
    collator = new Intl.Collator(edition, { numeric: true, sensitivity: 'base', ignorePunctuation: true });
    collators.set(edition, collator);
  }
  return collator;
}

/**
 * Orders names for readers' lists (authors, tags, sections): hamza forms and vowel marks count only between
 * names that are otherwise equal, numbers by value, and in Arabic the article «ال» is passed over.
 * @returns as `Array#sort` wants it; 0 only for equal texts
 */
export function compareNames(edition: Edition, a: string, b: string): number {
  const collator = collatorOf(edition);
  return (
    collator.compare(sortKey(edition, a), sortKey(edition, b)) ||
    collator.compare(a, b) ||
    (a < b ? -1 : a > b ? 1 : 0)
  );
}

/** Folded, since ICU gives «آ» a place of its own before «أ». */
function sortKey(edition: Edition, name: string): string {
  const folded = foldArabic(name).trim();
  return edition === 'ar' ? folded.replace(ARTICLE, '') : folded;
}
