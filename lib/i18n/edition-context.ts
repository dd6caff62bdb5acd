import type { Edition } from '@/lib/i18n/editions';
import type { Logo } from '@/lib/settings/logo';
import type { EditionSettings } from '@/lib/settings/types';

/**
 * Dates, times and numbers as one edition prints them: its named clock, month style and digits.
 * Server only, pinned (never left to ICU defaults), and never relative: stored pages hold no relative times.
 * Examples are for Arabic, dual months, Latin digits, GMT.
 */
export interface EditionFormat {
  /** «الاثنين 23 نوفمبر/تشرين الثاني 2026، 11:40 بتوقيت غرينتش» */
  fullDateTime(moment: Date): string;
  /** «الاثنين 23 نوفمبر/تشرين الثاني 2026» */
  weekdayDate(moment: Date): string;
  /** «23 نوفمبر/تشرين الثاني 2026» */
  date(moment: Date): string;
  /** «21 نوفمبر/تشرين الثاني» */
  dayMonth(moment: Date): string;
  /** «الاثنين» */
  weekday(moment: Date): string;
  /** «14:20» */
  time(moment: Date): string;
  /** Time for the same day on the edition's clock, else day and month, with the year when it differs. */
  cardTime(moment: Date, now: Date): string;
  /** «13 جمادى الآخرة 1448 هـ», or null where the edition shows no Hijri date. */
  hijriDate(moment: Date): string | null;
  /** «نوفمبر/تشرين الثاني 2026»; `month` 1–12. */
  monthYear(year: number, month: number): string;
  number(value: number): string;
  /** `yyyy-mm-dd` on the edition's clock, for `<time datetime>` and day comparisons. */
  isoDay(moment: Date): string;
  /** The next midnight on the edition's clock: when a page that prints today's date changes. */
  nextMidnight(now: Date): Date;
}

/** What every reader page is set with; made once a request by `getEditionContext`. */
export interface EditionContext {
  edition: Edition;
  direction: 'rtl' | 'ltr';
  /** '' · '/en' · '/fr' */
  prefix: string;
  /** Public origin without trailing slash, from SITE_URL. */
  siteUrl: string;
  settings: EditionSettings;
  /** In place of the wordmark, where the newsroom has one. */
  logo: Logo | null;
  format: EditionFormat;
  /** The moment the page is set, the same for every part of it. */
  now: Date;
}
