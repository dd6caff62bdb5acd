import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicText } from '@/lib/arabic/fixtures/arabic-text';
import { parseQuery, QUERY_MAX_LENGTH } from '@/lib/search/parse-query';

const word = (...words: string[]) => words.map((one) => ({ words: [one], isPhrase: false }));
const phrase = (...words: string[]) => [{ words, isPhrase: true }];

describe('parseQuery', () => {
  it.each([
    ['التعاون الأمني', word('التعاون', 'الامني'), []],
    ['«بيت الحكمة»', phrase('بيت', 'الحكمه'), []],
    ['"بيت الحكمة" بغداد', [...phrase('بيت', 'الحكمه'), ...word('بغداد')], []],
    ['“بيت الحكمة”', phrase('بيت', 'الحكمه'), []],
    ['«بيت الحكمة', phrase('بيت', 'الحكمه'), []],
    ['زلزال -تركيا', word('زلزال'), word('تركيا')],
    ['زلزال −«شرق تركيا»', word('زلزال'), phrase('شرق', 'تركيا')],
    ['كوفيد-19', word('كوفيد', '19'), []],
    ['١٩٣٧', word('1937'), []],
    ['لـFIFA', word('ل', 'fifa'), []],
    ['- « » "" ؟', [], []],
    ['', [], []],
  ])('%s', (text, wanted, excluded) => {
    expect(parseQuery(text)).toEqual({ wanted, excluded });
  });

  it('bounds what a query may ask', () => {
    const parsed = parseQuery('كلمة '.repeat(QUERY_MAX_LENGTH));
    expect(parsed.wanted.length).toBeLessThanOrEqual(16);
  });

  it('makes words of letters and digits of any text', () => {
    fc.assert(
      fc.property(arabicText, (text) => {
        const { wanted, excluded } = parseQuery(text);
        for (const { words } of [...wanted, ...excluded]) {
          expect(words.length).toBeGreaterThan(0);
          for (const one of words) expect(one).toMatch(/^[\p{L}\p{N}]+$/u);
        }
      }),
    );
  });
});
