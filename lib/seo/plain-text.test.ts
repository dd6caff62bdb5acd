import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtWord, firstSentence, oneLine } from './plain-text';

describe('cutAtWord', () => {
  it.each([
    ['short stays', 'خبر قصير', 20, 'خبر قصير'],
    ['cut before the word that does not fit', 'اتفق الطرفان على وقف القتال', 20, 'اتفق الطرفان على…'],
    ['no comma before the dots', 'اتفق الطرفان، ثم عادا', 15, 'اتفق الطرفان…'],
    ['exactly as long', 'ab cd', 5, 'ab cd'],
    ['a word may end right at the limit', 'abc def', 4, 'abc…'],
    ['one endless word', 'a'.repeat(30), 10, `${'a'.repeat(9)}…`],
    ['lines and direction marks', 'سطر\n\u200fآخر', 20, 'سطر آخر'],
  ])('%s', (_, text, limit, expected) => {
    expect(cutAtWord(text, limit)).toBe(expected);
  });

  it('never exceeds the limit, and never splits a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 2, max: 200 }),
        (text, limit) => {
          const cut = cutAtWord(text, limit);
          expect([...cut].length).toBeLessThanOrEqual(limit);
          // Graphemes hold no lone surrogate, so neither may their cut.
          expect(cut).not.toMatch(/\p{Surrogate}/u);
        },
      ),
    );
  });
});

it.each([
  ['صحيفة عربية مستقلة. نكتب ما نعرف.', 'صحيفة عربية مستقلة'],
  ['نسبة 3.5 في المئة. ثم', 'نسبة 3.5 في المئة'],
  ['بلا نقطة', 'بلا نقطة'],
  ['', ''],
])('firstSentence(%j)', (text, expected) => {
  expect(firstSentence(text)).toBe(expected);
});

it('oneLine drops marks that only direct text', () => {
  expect(oneLine('\u2067قال\u2069  «نعم»\u200e')).toBe('قال «نعم»');
});
