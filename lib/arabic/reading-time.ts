import type { Edition } from '@/lib/i18n/editions';

/** Words a minute in silent reading of prose; Arabic words carry their articles and pronouns, hence fewer. */
const WORDS_PER_MINUTE: Record<Edition, number> = { ar: 200, en: 240, fr: 230 };

/** Words as a reader would count them: runs between spaces that hold a letter or a digit. */
export function countWords(text: string): number {
  let count = 0;
  for (const run of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(run)) count++;
  return count;
}

/** Whole minutes, at least 1 where there is anything to read; 0 for no words. */
export function readingMinutes(wordCount: number, edition: Edition): number {
  return wordCount <= 0 ? 0 : Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE[edition]));
}
