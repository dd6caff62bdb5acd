import { toDigitStyle } from '@/lib/arabic/digits';
import { gregorianMonthName, hijriMonthName, WEEKDAYS } from '@/lib/arabic/months';
import { type ClockReading, hijriDayOf, isoDayOf, nextMidnightOf, readClock } from '@/lib/i18n/edition-clock';
import type { EditionFormat } from '@/lib/i18n/edition-context';
import type { Edition } from '@/lib/i18n/editions';
import type { EditionSettings } from '@/lib/settings/types';

type Day = Pick<ClockReading, 'year' | 'month' | 'day'>;

/** How one language words a date; digits are set afterwards. */
interface DateWording {
  weekday(weekday: number): string;
  monthName(month: number): string;
  dayMonth(day: Day): string;
  time(reading: ClockReading): string;
  fullDateTime(date: string, time: string, clockName: string): string;
  hijri(day: Day): string;
}

const pad = (value: number) => String(value).padStart(2, '0');

const ENGLISH_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const FRENCH_WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const FRENCH_MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const LATIN_HIJRI_MONTHS = {
  en: [
    'Muharram',
    'Safar',
    'Rabi I',
    'Rabi II',
    'Jumada I',
    'Jumada II',
    'Rajab',
    'Shaban',
    'Ramadan',
    'Shawwal',
    'Dhu al-Qadah',
    'Dhu al-Hijjah',
  ],
  fr: [
    'mouharram',
    'safar',
    'rabia al awal',
    'rabia ath-thani',
    'joumada al oula',
    'joumada ath-thania',
    'rajab',
    'chaabane',
    'ramadan',
    'chawwal',
    'dhou al qaada',
    'dhou al-hijja',
  ],
};

function arabicWording(settings: EditionSettings): DateWording {
  const monthName = (month: number) => gregorianMonthName(month, settings.monthStyle);
  return {
    weekday: (weekday) => WEEKDAYS[weekday] ?? '',
    monthName,
    dayMonth: ({ day, month }) => `${day} ${monthName(month)}`,
    time: ({ hour, minute }) => `${pad(hour)}:${pad(minute)}`,
    fullDateTime: (date, time, clockName) => `${date}، ${time} ${clockName}`,
    hijri: ({ day, month, year }) => `${day} ${hijriMonthName(month)} ${year} هـ`,
  };
}

const englishWording: DateWording = {
  weekday: (weekday) => ENGLISH_WEEKDAYS[weekday] ?? '',
  monthName: (month) => ENGLISH_MONTHS[month - 1] ?? '',
  dayMonth: ({ day, month }) => `${day} ${ENGLISH_MONTHS[month - 1]}`,
  time: ({ hour, minute }) => `${pad(hour)}:${pad(minute)}`,
  fullDateTime: (date, time, clockName) => `${date}, ${time} ${clockName}`,
  hijri: ({ day, month, year }) => `${day} ${LATIN_HIJRI_MONTHS.en[month - 1]} ${year} AH`,
};

const frenchWording: DateWording = {
  weekday: (weekday) => FRENCH_WEEKDAYS[weekday] ?? '',
  monthName: (month) => FRENCH_MONTHS[month - 1] ?? '',
  // The first of a month is an ordinal in French.
  dayMonth: ({ day, month }) => `${day === 1 ? '1er' : day} ${FRENCH_MONTHS[month - 1]}`,
  time: ({ hour, minute }) => `${hour}h${pad(minute)}`,
  fullDateTime: (date, time, clockName) => `${date} à ${time} ${clockName}`,
  hijri: ({ day, month, year }) => `${day} ${LATIN_HIJRI_MONTHS.fr[month - 1]} ${year} de l’hégire`,
};

function wordingOf(edition: Edition, settings: EditionSettings): DateWording {
  if (edition === 'ar') return arabicWording(settings);
  return edition === 'fr' ? frenchWording : englishWording;
}

const numberFormats = new Map<Edition, Intl.NumberFormat>();

function formatNumber(edition: Edition, value: number): string {
  let format = numberFormats.get(edition);
  if (!format) {
    format = new Intl.NumberFormat(`${edition}-u-nu-latn`);
    numberFormats.set(edition, format);
  }
  // ICU writes direction marks before an Arabic minus; direction is set by markup and isolates instead.
  return format.format(value).replace(/[\u200e\u200f\u061c]/g, '');
}

/** Latin separators (1,234.5) to those that belong to ٠–٩ (١٬٢٣٤٫٥). */
const arabicSeparators = (text: string) =>
  text.replace(/[,.]/g, (mark) => (mark === ',' ? '\u066c' : '\u066b'));

/**
 * Dates, times and numbers of one edition; see the interface for the forms.
 * Arabic-Indic digits are used only by the Arabic edition, whatever the settings of another say.
 * @throws RangeError (from its functions) for a time zone that does not exist or an invalid date.
 */
export function createEditionFormat(edition: Edition, settings: EditionSettings): EditionFormat {
  const wording = wordingOf(edition, settings);
  const zone = settings.timeZone;
  const digits = edition === 'ar' ? settings.digits : 'latin';
  const print = (text: string) => toDigitStyle(text, digits);
  const read = (moment: Date) => readClock(moment, zone);

  const dateOf = (day: Day) => `${wording.dayMonth(day)} ${day.year}`;
  const weekdayDateOf = (reading: ClockReading) => `${wording.weekday(reading.weekday)} ${dateOf(reading)}`;

  return {
    fullDateTime(moment) {
      const reading = read(moment);
      return print(wording.fullDateTime(weekdayDateOf(reading), wording.time(reading), settings.clockName));
    },
    weekdayDate: (moment) => print(weekdayDateOf(read(moment))),
    date: (moment) => print(dateOf(read(moment))),
    dayMonth: (moment) => print(wording.dayMonth(read(moment))),
    weekday: (moment) => wording.weekday(read(moment).weekday),
    time: (moment) => print(wording.time(read(moment))),
    cardTime(moment, now) {
      const then = read(moment);
      const today = read(now);
      if (then.year !== today.year) return print(dateOf(then));
      if (then.month !== today.month || then.day !== today.day) return print(wording.dayMonth(then));
      return print(wording.time(then));
    },
    hijriDate: (moment) =>
      settings.showsHijri ? print(wording.hijri(hijriDayOf(read(moment), settings.hijriOffsetDays))) : null,
    monthYear: (year, month) => print(`${wording.monthName(month)} ${year}`),
    number(value) {
      const text = formatNumber(edition, value);
      return digits === 'arabic' ? toDigitStyle(arabicSeparators(text), 'arabic') : text;
    },
    isoDay: (moment) => isoDayOf(moment, zone),
    nextMidnight: (now) => nextMidnightOf(now, zone),
  };
}
