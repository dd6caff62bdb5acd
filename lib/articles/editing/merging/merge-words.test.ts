import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfWords, wordsOfText } from '@/lib/articles/revisions/words';
import { mergeWords, restyle } from './merge-words';

const merged = (base: string, mine: string, theirs: string) =>
  mergeWords(wordsOfText(base), wordsOfText(mine), wordsOfText(theirs));
const textOf = (base: string, mine: string, theirs: string) =>
  textOfWords(merged(base, mine, theirs).flatMap(({ words }) => words));

describe('mergeWords', () => {
  it('takes words that each changed alone from each, and says whose they are', () => {
    const base = 'تُظهر 380 بيانًا أن الحاوية تقضي عشرة أيام داخل الميناء.';
    const mine = 'تُظهر 412 بيانًا أن الحاوية تقضي عشرة أيام داخل الميناء.';
    const theirs = 'تُظهر 380 بيانًا أن الحاوية تقضي 11.3 يومًا داخل الميناء.';
    expect(textOf(base, mine, theirs)).toBe('تُظهر 412 بيانًا أن الحاوية تقضي 11.3 يومًا داخل الميناء.');
    const owned = merged(base, mine, theirs)
      .filter(({ owner }) => owner !== 'base')
      .map(({ owner, words }) => [owner, textOfWords(words).trim()]);
    expect(owned).toEqual([
      ['mine', '412'],
      ['theirs', '11.3 يومًا'],
    ]);
  });

  it('keeps both where both rewrote the same words', () => {
    expect(textOf('عشرة أيام', 'تسعة أيام', 'أحد عشر أيام')).toBe('تسعة أحد عشر أيام');
  });

  const words = fc.array(fc.constantFrom('قال', 'الوزير', 'أمس', 'في', 'بيان'), { maxLength: 8 });
  it('loses no word that either wrote', () => {
    fc.assert(
      fc.property(words, words, words, (base, mine, theirs) => {
        const [was, left, right] = [base, mine, theirs].map((list) => list.join(' '));
        const result = textOf(was ?? '', left ?? '', right ?? '').split(/\s+/);
        for (const word of [...mine, ...theirs]) if (!base.includes(word)) expect(result).toContain(word);
      }),
    );
  });

  it('gives back the side that alone changed', () => {
    fc.assert(
      fc.property(words, words, (base, mine) => {
        const [was, left] = [base.join(' '), mine.join(' ')];
        expect(textOf(was, left, was).trim()).toBe(left);
        expect(textOf(was, was, left).trim()).toBe(left);
      }),
    );
  });
});

describe('restyle', () => {
  it('keeps the style of words that stayed', () => {
    const words = wordsOfText('قال ', []).concat(wordsOfText('الوزير', [{ type: 'bold' }]));
    expect(restyle(words, 'قال الوزير أمس').map(({ text, marks }) => [text, marks.length])).toEqual([
      ['قال', 0],
      ['الوزير', 1],
      ['أمس', 0],
    ]);
  });
});
