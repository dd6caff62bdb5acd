import { describe, expect, it } from 'vitest';
import { relativeTime } from '@/lib/arabic/relative-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('relativeTime', () => {
  it.each([
    [0, 'ar', '14:20', 'قبل دقيقة واحدة'],
    [2 * HOUR, 'ar', '14:20', 'قبل ساعتين'],
    [3 * HOUR, 'ar', '14:20', 'قبل 3 ساعات'],
    [3 * HOUR, 'ar', '١٤:٢٠', 'قبل ٣ ساعات'],
    [11 * HOUR, 'ar', '14:20', 'قبل 11 ساعة'],
    [2 * MINUTE, 'ar', '14:20', 'قبل دقيقتين'],
    [10 * MINUTE, 'ar', '14:20', 'قبل 10 دقائق'],
    [59 * MINUTE, 'ar', '14:20', 'قبل 59 دقيقة'],
    [59.6 * MINUTE, 'ar', '14:20', 'قبل ساعة واحدة'],
    [25 * MINUTE, 'en', '14:20', '25 minutes ago'],
    [2 * HOUR, 'fr', '14:20', 'il y a 2 heures'],
  ])('%i ms ago in %s, printed %s', (age, language, printed, expected) => {
    expect(relativeTime(age, language, printed)).toBe(expected);
  });

  it.each([12 * HOUR, -MINUTE, Number.NaN])('leaves the printed time of %d ms ago', (age) => {
    expect(relativeTime(age, 'ar', '14:20')).toBeNull();
  });

  it.each([
    ['ar', '14:20', 'ar-u-nu-latn'],
    ['ar', '١٤:٢٠', 'ar-u-nu-arab'],
    ['en', '14:20', 'en'],
    ['fr', '14:20', 'fr'],
  ])('words every value as Unicode does (%s, %s)', (language, printed, locale) => {
    const format = new Intl.RelativeTimeFormat(locale);
    for (let count = 1; count < 60; count += 1)
      expect(relativeTime(count * MINUTE, language, printed)).toBe(format.format(-count, 'minute'));
    for (let count = 1; count < 12; count += 1)
      expect(relativeTime(count * HOUR, language, printed)).toBe(format.format(-count, 'hour'));
  });
});
