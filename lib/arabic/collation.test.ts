import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNames } from '@/lib/arabic/collation';
import { arabicText } from '@/lib/arabic/fixtures/arabic-text';
import { EDITIONS } from '@/lib/i18n/editions';

it('orders Arabic names without their article', () => {
  const names = [
    'يمن',
    'القاهرة',
    'أحمد',
    'باريس',
    'إربد',
    'الأردن',
    'مادة 10',
    'مادة 9',
    'آمال',
    'ألم',
    'الم',
  ];
  expect(names.toSorted((a, b) => compareNames('ar', a, b))).toEqual([
    'أحمد',
    'إربد',
    'الأردن',
    'ألم',
    'الم',
    'آمال',
    'باريس',
    'القاهرة',
    'مادة 9',
    'مادة 10',
    'يمن',
  ]);
});

it('orders French and English names by their letters', () => {
  expect(['Zoé', 'école', 'Eau', 'étude'].toSorted((a, b) => compareNames('fr', a, b))).toEqual([
    'Eau',
    'école',
    'étude',
    'Zoé',
  ]);
  expect(['b', 'A', 'a'].toSorted((a, b) => compareNames('en', a, b))).toEqual(['A', 'a', 'b']);
});

it('is an order: antisymmetric, transitive, equal only for equal names', () => {
  const name = fc.oneof(arabicText, fc.constantFrom('الأردن', 'أردن', 'اردن', 'القاهرة', 'قاهره'));
  fc.assert(
    fc.property(fc.constantFrom(...EDITIONS), name, name, name, (edition, a, b, c) => {
      const sign = (x: string, y: string) => Math.sign(compareNames(edition, x, y));
      expect(sign(a, b) + sign(b, a)).toBe(0);
      if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      expect(sign(a, b) === 0).toBe(a === b);
    }),
    { numRuns: 200 },
  );
});
