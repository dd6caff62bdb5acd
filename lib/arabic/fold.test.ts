import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicText } from '@/lib/arabic/fixtures/arabic-text';
import { foldArabic } from '@/lib/arabic/fold';

describe('foldArabic', () => {
  it.each([
    ['الأمني', 'الامني', 'hamza above'],
    ['إسرائيل آخر', 'اسراييل اخر', 'hamza below, ya, madda'],
    ['مؤتمر', 'موتمر', 'hamza on waw'],
    ['حكومة', 'حكومه', 'ta marbuta'],
    ['مستشفى', 'مستشفي', 'alef maqsura'],
    ['مبادىء مبادئ شيء', 'مبادي مبادي شيء', 'hamza behind a ya without dots'],
    ['مُحَمَّدٌ', 'محمد', 'vowel marks'],
    ['الـــرباط', 'الرباط', 'tatweel'],
    ['٢٠٢٦ و۱۴۴۸', '2026 و1448', 'Arabic-Indic and Persian digits'],
    ['كتا\u200cب\u200f\u061c', 'كتاب', 'invisible signs'],
    ['ﻣﺼﺮ ﷲ ﻻ', 'مصر الله لا', 'presentation forms and ligatures'],
    ['ٱلرَّحۡمَٰنِ', 'الرحمن', 'Quranic writing'],
    ['گوگل کیف پاریس', 'كوكل كيف باريس', 'Persian letters'],
    ['École NAÏVE Straße İstanbul', 'ecole naive strasse istanbul', 'Latin'],
    ['ا\u0654', 'ا', 'decomposed hamza'],
    ['بناء سماء', 'بناء سماء', 'bare hamza stays'],
    ['«نعم»، قال؟', '«نعم»، قال؟', 'punctuation stays'],
    ['', '', 'nothing'],
  ])('%s → %s (%s)', (text, expected) => {
    expect(foldArabic(text)).toBe(expected);
  });

  it('finds the reader’s spelling in the writer’s', () => {
    expect(foldArabic('التعاون الأمني')).toContain(foldArabic('الامنى'));
  });

  it('is idempotent', () => {
    const check = (text: string) => {
      expect(foldArabic(foldArabic(text))).toBe(foldArabic(text));
    };
    fc.assert(fc.property(arabicText, check), { numRuns: 200 });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check), { numRuns: 300 });
  });

  it('does not depend on how the text is composed', () => {
    fc.assert(
      fc.property(arabicText, (text) => {
        expect(foldArabic(text.normalize('NFD'))).toBe(foldArabic(text.normalize('NFC')));
      }),
    );
  });

  it('leaves no mark, tatweel, invisible sign or foreign digit', () => {
    fc.assert(
      fc.property(arabicText, (text) => {
        expect(foldArabic(text)).not.toMatch(
          /[\p{M}\u0640\u200b-\u200f\u061c\ufeff\u0660-\u0669\u06f0-\u06f9]/u,
        );
      }),
    );
  });
});
