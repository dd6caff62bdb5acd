import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicText } from '@/lib/arabic/fixtures/arabic-text';
import { setArabicQuotes, typedQuote } from '@/lib/arabic/quotes';

describe('setArabicQuotes', () => {
  it.each([
    ['قال "نعم" ومضى', 'قال «نعم» ومضى'],
    ['قال “نعم” ومضى', 'قال «نعم» ومضى'],
    ['قال ”نعم“ ومضى', 'قال «نعم» ومضى'],
    ['قال „نعم“ ومضى', 'قال «نعم» ومضى'],
    ['"بداية" و"نهاية"', '«بداية» و«نهاية»'],
    ['لـ"نشرة"، بـ"نشرة".', 'لـ«نشرة»، بـ«نشرة».'],
    ['قال: "سمعت “النداء” مرتين".', 'قال: «سمعت ‹النداء› مرتين».'],
    ['«سمعت "النداء" مرتين»', '«سمعت ‹النداء› مرتين»'],
    ['«سمعت «النداء» مرتين»', '«سمعت ‹النداء› مرتين»'],
    ['("نعم")', '(«نعم»)'],
    ['شاشة 5" عريضة', 'شاشة 5" عريضة'],
    ['شاشة 5" و"نعم"', 'شاشة 5" و«نعم»'],
    ['"عام 2026"', '«عام 2026»'],
    ["l'eau it’s '90s", "l'eau it’s '90s"],
    ['علامة " وحيدة', 'علامة " وحيدة'],
    ['"مفتوحة', '"مفتوحة'],
    ['«كما هي» وكفى', '«كما هي» وكفى'],
    ['سطر "أول\nسطر" ثان', 'سطر "أول\nسطر" ثان'],
    ['نص بلا علامات', 'نص بلا علامات'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(setArabicQuotes(text)).toBe(expected);
  });

  const quoted = fc
    .array(fc.oneof(arabicText, fc.constantFrom(...'"“”„«»‹›‘’\' \n.', '"نعم"', ' “لا” ')))
    .map((pieces) => pieces.join(''));

  it('changes quotation marks only, one for one', () => {
    fc.assert(
      fc.property(quoted, (text) => {
        const bare = (some: string) => some.replace(/["“”„‟«»‹›‘’]/g, '*');
        expect(bare(setArabicQuotes(text))).toBe(bare(text));
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(quoted, (text) => {
        const once = setArabicQuotes(text);
        expect(setArabicQuotes(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});

describe('typedQuote', () => {
  it.each([
    ['', '«'],
    ['قال ', '«'],
    ['قال: ', '«'],
    ['قال «نعم', '»'],
    ['قال «سمعت ', '‹'],
    ['قال «سمعت ‹النداء', '›'],
    ['قال «سمعت ‹النداء› مرتين', '»'],
    ['وقالت و', '«'],
    ['صحيفة لـ', '«'],
    ['حرف «و', '»'],
    ['«جريدة بـ', '‹'],
    ['(', '«'],
    ['شاشة 5', null],
    ['قال «عام 2026', '»'],
  ])('%s', (before, expected) => {
    expect(typedQuote(before)).toBe(expected);
  });
});
