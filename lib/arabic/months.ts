/**
 * Names of months and days in Arabic. ICU is not asked for them: its names depend on the country of the
 * locale, change with its versions, and no locale gives the dual form «نوفمبر/تشرين الثاني».
 */
import type { MonthStyle } from '@/lib/settings/types';

/** Twelve rows, January first: Egypt, Gulf, Sudan and Yemen · Levant and Iraq · Tunisia and Algeria · Morocco. */
export const GREGORIAN_MONTHS = [
  { gulf: 'يناير', levant: 'كانون الثاني', maghreb: 'جانفي', morocco: 'يناير' },
  { gulf: 'فبراير', levant: 'شباط', maghreb: 'فيفري', morocco: 'فبراير' },
  { gulf: 'مارس', levant: 'آذار', maghreb: 'مارس', morocco: 'مارس' },
  { gulf: 'أبريل', levant: 'نيسان', maghreb: 'أفريل', morocco: 'أبريل' },
  { gulf: 'مايو', levant: 'أيار', maghreb: 'ماي', morocco: 'ماي' },
  { gulf: 'يونيو', levant: 'حزيران', maghreb: 'جوان', morocco: 'يونيو' },
  { gulf: 'يوليو', levant: 'تموز', maghreb: 'جويلية', morocco: 'يوليوز' },
  { gulf: 'أغسطس', levant: 'آب', maghreb: 'أوت', morocco: 'غشت' },
  { gulf: 'سبتمبر', levant: 'أيلول', maghreb: 'سبتمبر', morocco: 'شتنبر' },
  { gulf: 'أكتوبر', levant: 'تشرين الأول', maghreb: 'أكتوبر', morocco: 'أكتوبر' },
  { gulf: 'نوفمبر', levant: 'تشرين الثاني', maghreb: 'نوفمبر', morocco: 'نونبر' },
  { gulf: 'ديسمبر', levant: 'كانون الأول', maghreb: 'ديسمبر', morocco: 'دجنبر' },
] as const;

/** Muharram first. */
export const HIJRI_MONTHS = [
  'المحرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذو الحجة',
] as const;

/** Sunday first, as `Date#getUTCDay` counts. */
export const WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const;

/**
 * The name of a Gregorian month.
 * @param month 1–12
 * @throws RangeError for any other number.
 */
export function gregorianMonthName(month: number, style: MonthStyle): string {
  const row = GREGORIAN_MONTHS[month - 1];
  if (!row) throw new RangeError(`no month ${month}`);
  return style === 'dual' ? `${row.gulf}/${row.levant}` : row[style];
}

/**
 * The name of a Hijri month.
 * @param month 1–12
 * @throws RangeError for any other number.
 */
export function hijriMonthName(month: number): string {
  const name = HIJRI_MONTHS[month - 1];
  if (!name) throw new RangeError(`no Hijri month ${month}`);
  return name;
}
