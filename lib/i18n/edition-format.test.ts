import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEditionFormat } from '@/lib/i18n/edition-format';
import { EDITIONS } from '@/lib/i18n/editions';
import { DEFAULT_SETTINGS } from '@/lib/settings/defaults';
import { DIGIT_STYLES, type EditionSettings, MONTH_STYLES } from '@/lib/settings/types';

const arabic = (overrides: Partial<EditionSettings> = {}) =>
  createEditionFormat('ar', { ...DEFAULT_SETTINGS.ar, ...overrides });
const at = (iso: string) => new Date(iso);
const moment = at('2026-11-23T11:40:00Z');

describe('the Arabic edition by default', () => {
  const format = arabic();
  it.each([
    [format.fullDateTime(moment), 'الاثنين 23 نوفمبر/تشرين الثاني 2026، 11:40 بتوقيت غرينتش'],
    [format.weekdayDate(moment), 'الاثنين 23 نوفمبر/تشرين الثاني 2026'],
    [format.date(moment), '23 نوفمبر/تشرين الثاني 2026'],
    [format.dayMonth(at('2026-11-21T05:00Z')), '21 نوفمبر/تشرين الثاني'],
    [format.weekday(moment), 'الاثنين'],
    [format.time(at('2026-11-23T14:20Z')), '14:20'],
    [format.hijriDate(moment), '13 جمادى الآخرة 1448 هـ'],
    [format.monthYear(2026, 11), 'نوفمبر/تشرين الثاني 2026'],
    [format.isoDay(moment), '2026-11-23'],
    [format.number(1234567), '1,234,567'],
    [format.number(-12.5), '-12.5'],
  ])('prints %s', (printed, expected) => {
    expect(printed).toBe(expected);
  });
});

describe('cardTime', () => {
  const now = at('2026-11-23T20:00Z');
  it.each([
    ['2026-11-23T00:05Z', '00:05'],
    ['2026-11-22T23:55Z', '22 نوفمبر/تشرين الثاني'],
    ['2025-12-31T10:00Z', '31 ديسمبر/كانون الأول 2025'],
  ])('%s → %s', (iso, expected) => {
    expect(arabic().cardTime(at(iso), now)).toBe(expected);
  });

  it('follows the clock of the edition, not UTC', () => {
    const riyadh = arabic({ timeZone: 'Asia/Riyadh' });
    expect(riyadh.cardTime(at('2026-11-23T21:30Z'), at('2026-11-23T22:00Z'))).toBe('00:30');
    expect(riyadh.cardTime(at('2026-11-23T20:30Z'), at('2026-11-23T22:00Z'))).toBe('23 نوفمبر/تشرين الثاني');
  });
});

describe('choices of a newsroom', () => {
  it.each([
    ['gulf', '14 أغسطس 2026'],
    ['levant', '14 آب 2026'],
    ['maghreb', '14 أوت 2026'],
    ['morocco', '14 غشت 2026'],
    ['dual', '14 أغسطس/آب 2026'],
  ] as const)('month style %s', (monthStyle, expected) => {
    expect(arabic({ monthStyle }).date(at('2026-08-14T12:00Z'))).toBe(expected);
  });

  it('prints every digit in Arabic-Indic form when asked, but not machine dates', () => {
    const format = arabic({ digits: 'arabic' });
    expect(format.fullDateTime(moment)).toBe('الاثنين ٢٣ نوفمبر/تشرين الثاني ٢٠٢٦، ١١:٤٠ بتوقيت غرينتش');
    expect(format.hijriDate(moment)).toBe('١٣ جمادى الآخرة ١٤٤٨ هـ');
    expect(format.number(1234.5)).toBe('١٬٢٣٤٫٥');
    expect(format.isoDay(moment)).toBe('2026-11-23');
  });

  it.each([
    [-2, '11 جمادى الآخرة 1448 هـ'],
    [1, '14 جمادى الآخرة 1448 هـ'],
    [2, '15 جمادى الآخرة 1448 هـ'],
  ])('Hijri offset of %i days', (hijriOffsetDays, expected) => {
    expect(arabic({ hijriOffsetDays }).hijriDate(moment)).toBe(expected);
  });

  it('hides the Hijri date', () => {
    expect(arabic({ showsHijri: false }).hijriDate(moment)).toBeNull();
  });
});

describe('the other editions', () => {
  it('English', () => {
    const format = createEditionFormat('en', { ...DEFAULT_SETTINGS.en, digits: 'arabic' });
    expect(format.fullDateTime(moment)).toBe('Monday 23 November 2026, 11:40 GMT');
    expect(format.hijriDate(moment)).toBeNull();
    expect(format.number(1234.5)).toBe('1,234.5');
  });

  it('French', () => {
    const format = createEditionFormat('fr', { ...DEFAULT_SETTINGS.fr, showsHijri: true });
    expect(format.fullDateTime(at('2026-12-01T09:05Z'))).toBe('mardi 1er décembre 2026 à 9h05 GMT');
    expect(format.monthYear(2026, 8)).toBe('août 2026');
    expect(format.hijriDate(moment)).toBe('13 joumada ath-thania 1448 de l’hégire');
  });
});

describe('nextMidnight', () => {
  it.each([
    ['Etc/UTC', '2026-11-23T11:40Z', '2026-11-24T00:00Z'],
    ['Etc/UTC', '2026-11-24T00:00Z', '2026-11-25T00:00Z'],
    ['Asia/Riyadh', '2026-11-23T20:59Z', '2026-11-23T21:00Z'],
    ['Asia/Kathmandu', '2026-11-23T11:40Z', '2026-11-23T18:15Z'],
    // Cairo springs forward at 00:00: the day begins at 01:00.
    ['Africa/Cairo', '2026-04-23T12:00Z', '2026-04-23T22:00Z'],
  ])('%s after %s is %s', (timeZone, now, expected) => {
    expect(arabic({ timeZone }).nextMidnight(at(now))).toEqual(at(expected));
  });

  it('is the first moment of another day, in every zone', () => {
    const zones = ['Etc/UTC', 'Africa/Casablanca', 'Asia/Beirut', 'Africa/Cairo', 'America/St_Johns'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: at('2020-01-01T00:00Z'), max: at('2040-01-01T00:00Z'), noInvalidDate: true }),
        (timeZone, now) => {
          const format = arabic({ timeZone });
          const midnight = format.nextMidnight(now);
          expect(midnight.getTime()).toBeGreaterThan(now.getTime());
          expect(format.isoDay(midnight)).not.toBe(format.isoDay(now));
          expect(format.isoDay(new Date(midnight.getTime() - 1))).toBe(format.isoDay(now));
        },
      ),
    );
  });
});

it('never prints a direction mark, in any edition or style', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...EDITIONS),
      fc.constantFrom(...MONTH_STYLES),
      fc.constantFrom(...DIGIT_STYLES),
      fc.date({ min: at('1970-01-01T00:00Z'), max: at('2070-01-01T00:00Z'), noInvalidDate: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (edition, monthStyle, digits, day, value) => {
        const format = createEditionFormat(edition, {
          ...DEFAULT_SETTINGS[edition],
          monthStyle,
          digits,
          showsHijri: true,
        });
        const printed = [
          format.fullDateTime(day),
          format.hijriDate(day),
          format.number(value),
          format.cardTime(day, moment),
        ];
        expect(printed.join('')).not.toMatch(/[\u200e\u200f\u061c\u202a-\u202e]|undefined/);
      },
    ),
  );
});
