import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicText } from '@/lib/arabic/fixtures/arabic-text';
import { foldedWords, wordsOf } from '@/lib/arabic/words';

describe('foldedWords', () => {
  it.each([
    ['الرباط وباماكو، «معًا»', ['الرباط', 'وباماكو', 'معا']],
    ['لـFIFA والـ15 و٢٠٢٦', ['ل', 'fifa', 'وال', '15', 'و', '2026']],
    ['كوفيد-19 COVID-19 G20', ['كوفيد', '19', 'covid', '19', 'g20']],
    ['نوفمبر/تشرين الثاني', ['نوفمبر', 'تشرين', 'الثاني']],
    ['l’eau 12.5%', ['l', 'eau', '12', '5']],
    ['ـــ … !', []],
  ])('%s', (text, expected) => {
    expect(foldedWords(text)).toEqual(expected);
    expect(wordsOf(text).map((word) => word.folded)).toEqual(expected);
  });
});

it('wordsOf gives places in the original text, in order and apart', () => {
  fc.assert(
    fc.property(arabicText, (text) => {
      let last = 0;
      for (const word of wordsOf(text)) {
        expect(word.start).toBeGreaterThanOrEqual(last);
        expect(word.end).toBeGreaterThan(word.start);
        expect(word.folded).toMatch(/^[\p{L}\p{N}]+$/u);
        last = word.end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
