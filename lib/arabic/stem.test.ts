import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutArticle, withoutProclitic, withProclitics } from '@/lib/arabic/clitics';
import { foldArabic } from '@/lib/arabic/fold';
import { stemsOf } from '@/lib/arabic/stem';
import { foldedWords } from '@/lib/arabic/words';
import { arabicText } from './fixtures/arabic-text';

const stems = (word: string) => stemsOf(foldArabic(word));
const match = (a: string, b: string) => stems(a).some((stem) => stems(b).includes(stem));

describe('words that belong together', () => {
  it.each([
    ['البرلمان', 'برلمان'],
    ['والبرلمان', 'برلمان'],
    ['بالبرلمان', 'البرلمان'],
    ['للبرلمان', 'برلمان'],
    ['للبنان', 'لبنان'],
    ['مكتبات', 'المكتبة'],
    ['انتخابات', 'الانتخاب'],
    ['مهندسون', 'مهندسين'],
    ['السودانية', 'سوداني'],
    ['السودانيون', 'السودانيين'],
    ['ناقلتان', 'ناقلة'],
    ['كنيستين', 'كنيسة'],
    ['قطاران', 'القطار'],
    ['مدرستها', 'مدرسة'],
    ['حكومتهم', 'الحكومة'],
    ['عمليات', 'عملية'],
    ['كاميرات', 'الكاميرا'],
    ['ناقلتي', 'ناقلة'],
  ])('%s and %s', (a, b) => {
    expect(match(a, b)).toBe(true);
  });
});

describe('words that must stay apart', () => {
  it.each([
    ['مكتبة', 'مكتب'],
    ['لجنة', 'جنة'],
    ['كريم', 'ريم'],
    ['وزير', 'زير'],
    ['والد', 'الدين'],
    ['لبنان', 'لبن'],
    ['برلمان', 'برلم'],
    ['مهرجان', 'مهرج'],
    ['سلام', 'سلم'],
    ['ألمانيا', 'مانيا'],
    ['فلسطين', 'فلسط'],
    ['تعاون', 'تعا'],
    ['قانون', 'قان'],
  ])('%s and %s', (a, b) => {
    expect(match(a, b)).toBe(false);
  });
});

describe('clitics', () => {
  it.each([
    ['والبرلمان', ['برلمان']],
    ['للبنان', ['بنان', 'لبنان']],
    ['وزير', ['وزير']],
    ['والده', ['والده']],
    ['الم', ['الم']],
  ])('withoutArticle(%s)', (word, expected) => {
    expect(withoutArticle(word)).toEqual(expected);
  });

  it.each([
    ['بطنجه', ['طنجه']],
    ['بلديه', []],
    ['وزير', []],
    ['unesco', []],
    ['بن', []],
  ])('withoutProclitic(%s)', (word, expected) => {
    expect(withoutProclitic(word)).toEqual(expected);
  });

  it('puts particles before a word, except where that makes another word', () => {
    expect(withProclitics('مصر')).toEqual(['مصر', 'ومصر', 'فمصر', 'بمصر', 'لمصر', 'وبمصر', 'ولمصر']);
    expect(withProclitics('جنه')).not.toContain('لجنه');
    expect(withProclitics('البندقيه')).toEqual(
      expect.arrayContaining(['والبندقيه', 'بالبندقيه', 'للبندقيه']),
    );
    expect(withProclitics('2026')).toEqual(['2026']);
  });
});

it('gives stems of letters and digits only, at least one, none longer than the word with ل and ه', () => {
  fc.assert(
    fc.property(arabicText, (text) => {
      for (const word of foldedWords(text)) {
        const found = stemsOf(word);
        expect(found.length).toBeGreaterThan(0);
        expect(new Set(found).size).toBe(found.length);
        for (const stem of found) {
          expect(stem).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(stem.length).toBeLessThanOrEqual(word.length);
        }
      }
    }),
  );
});

it('gives every form of a word with the article one of the word’s own stems', () => {
  const nouns = fc.constantFrom('برلمان', 'مكتبه', 'حكومه', 'اقتصاد', 'مدينه', 'سوداني', 'طاقه', 'جامعات');
  const particles = fc.constantFrom('ال', 'وال', 'بال', 'كال', 'فال', 'لل', 'وبال');
  fc.assert(
    fc.property(nouns, particles, (noun, particle) => {
      expect(stemsOf(particle + noun).some((stem) => stemsOf(noun).includes(stem))).toBe(true);
    }),
  );
});
