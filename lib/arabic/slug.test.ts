import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicText } from '@/lib/arabic/fixtures/arabic-text';
import { isDigitsOnly, SLUG_MAX_BYTES, slugFromHeadline } from '@/lib/arabic/slug';

describe('slugFromHeadline', () => {
  it.each([
    ['الرباط وباماكو تعززان التعاون الأمني', 'الرباط-وباماكو-تعززان-التعاون-الأمني'],
    ['«ليلة الطين»: ممثل واحد، وقرية كاملة!', 'ليلة-الطين-ممثل-واحد-وقرية-كاملة'],
    ['مُؤتَمَرٌ صَحَـــفيّ', 'مؤتمر-صحفي'],
    ['خفض 0.5% في ٢٠٢٦', 'خفض-0-5-في-2026'],
    ["L’eau, l'été & NAÏVE", 'leau-lété-naïve'],
    ['نوفمبر/تشرين الثاني', 'نوفمبر-تشرين-الثاني'],
    ['\u200fسياسة\u200f', 'سياسة'],
    ['ﻣﺼﺮ', 'مصر'],
    ['…', 'article'],
    ['؟!', 'مقال'],
    ['', 'article'],
    ['🙂', 'article'],
    ['2026', '2026'],
    ['आज की खबर', 'आज-की-खबर'],
  ])('%s → %s', (headline, expected) => {
    expect(slugFromHeadline(headline)).toBe(expected);
  });

  it('uses the given fallback', () => {
    expect(slugFromHeadline('؟', 'خبر')).toBe('خبر');
  });

  it('cuts at a word', () => {
    const slug = slugFromHeadline('كلمة طويلة '.repeat(40));
    expect(new TextEncoder().encode(slug).length).toBeLessThanOrEqual(SLUG_MAX_BYTES);
    expect(slug).toMatch(/^(كلمة-طويلة-)*(كلمة|كلمة-طويلة)$/);
  });

  it('cuts inside a word only when it is alone', () => {
    expect(slugFromHeadline('ب'.repeat(200))).toBe('ب'.repeat(80));
  });

  it('holds its laws for any text', () => {
    fc.assert(
      fc.property(fc.oneof(arabicText, fc.string({ unit: 'binary' })), (text) => {
        const slug = slugFromHeadline(text);
        const bytes = new TextEncoder().encode(slug).length;
        expect(bytes).toBeGreaterThan(0);
        expect(bytes).toBeLessThanOrEqual(SLUG_MAX_BYTES);
        expect(slug).toBe(slug.normalize('NFC'));
        expect(slug).toMatch(/^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u);
        expect(slug).not.toMatch(/[\u0640\u064b-\u0652A-Z\u0660-\u0669]/);
        expect(slugFromHeadline(slug)).toBe(slug);
      }),
      { numRuns: 300 },
    );
  });
});

it.each([
  ['2026', true],
  ['٢٠٢٦', true],
  ['2026-11', false],
  ['سياسة', false],
  ['', false],
])('isDigitsOnly(%j) is %s', (slug, expected) => {
  expect(isDigitsOnly(slug)).toBe(expected);
});
