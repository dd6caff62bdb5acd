import { describe, expect, it } from 'vitest';
import { GREGORIAN_MONTHS, gregorianMonthName, HIJRI_MONTHS, hijriMonthName } from '@/lib/arabic/months';

describe('gregorianMonthName', () => {
  it.each([
    [1, 'gulf', 'يناير'],
    [1, 'levant', 'كانون الثاني'],
    [1, 'maghreb', 'جانفي'],
    [1, 'dual', 'يناير/كانون الثاني'],
    [7, 'maghreb', 'جويلية'],
    [7, 'morocco', 'يوليوز'],
    [12, 'morocco', 'دجنبر'],
    [10, 'dual', 'أكتوبر/تشرين الأول'],
    [12, 'levant', 'كانون الأول'],
  ] as const)('%i in style %s is %s', (month, style, expected) => {
    expect(gregorianMonthName(month, style)).toBe(expected);
  });

  it.each([0, 13, 1.5, Number.NaN])('refuses %s', (month) => {
    expect(() => gregorianMonthName(month, 'gulf')).toThrow(RangeError);
    expect(() => hijriMonthName(month)).toThrow(RangeError);
  });
});

it('has twelve months in every style, each with its own name', () => {
  for (const style of ['gulf', 'levant', 'maghreb', 'morocco'] as const) {
    expect(new Set(GREGORIAN_MONTHS.map((row) => row[style])).size).toBe(12);
  }
  expect(new Set(HIJRI_MONTHS).size).toBe(12);
});
