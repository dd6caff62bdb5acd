import { expect, it } from 'vitest';
import { countWords, readingMinutes } from '@/lib/arabic/reading-time';

it.each([
  ['', 0],
  ['  — … ', 0],
  ['قال: «نعم»، ثم مضى.', 4],
  ['ارتفع 12.5% في\u00a02026\n\nو\tكفى', 6],
])('countWords(%j) is %i', (text, expected) => {
  expect(countWords(text)).toBe(expected);
});

it.each([
  [0, 'ar', 0],
  [1, 'ar', 1],
  [290, 'ar', 1],
  [310, 'ar', 2],
  [1_200, 'ar', 6],
  [1_200, 'en', 5],
] as const)('%i words in %s take %i minutes', (words, edition, expected) => {
  expect(readingMinutes(words, edition)).toBe(expected);
});
