import { describe, expect, it } from 'vitest';
import { countCharacters, judgeLength } from './text-lengths';

describe('countCharacters', () => {
  it.each([
    ['', 0],
    ['  ', 0],
    ['عاجل', 4],
    ['كَتَبَ', 3],
    ['«نشرة» ', 6],
    ['👨‍👩‍👧', 1],
  ])('«%s» → %i', (text, count) => expect(countCharacters(text)).toBe(count));
});

describe('judgeLength', () => {
  it.each([
    [0, 'empty'],
    [24, 'short'],
    [25, 'good'],
    [90, 'good'],
    [91, 'long'],
  ] as const)('%i → %s', (count, judgement) =>
    expect(judgeLength(count, { min: 25, max: 90 })).toBe(judgement),
  );
});
