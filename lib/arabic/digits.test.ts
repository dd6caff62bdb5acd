import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toDigitStyle, toLatinDigits } from '@/lib/arabic/digits';

it.each([
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['عام ١٩٩٩م و2026', 'عام 1999م و2026'],
])('toLatinDigits: %s', (text, expected) => {
  expect(toLatinDigits(text)).toBe(expected);
});

it('sets mixed digits in one style', () => {
  expect(toDigitStyle('23/٤/۲۰26', 'arabic')).toBe('٢٣/٤/٢٠٢٦');
  expect(toDigitStyle('23/٤/۲۰26', 'latin')).toBe('23/4/2026');
});

it('comes back to Latin digits from Arabic ones', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(toLatinDigits(toDigitStyle(text, 'arabic'))).toBe(toLatinDigits(text));
    }),
  );
});
