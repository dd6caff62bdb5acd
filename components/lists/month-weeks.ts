import type { Edition } from '@/lib/i18n/editions';

/** The day a week begins with, 0 (Sunday) – 6: Saturday in Arabic newspapers, Monday in European ones. */
export const FIRST_WEEKDAY: Record<Edition, number> = { ar: 6, en: 1, fr: 1 };

const DAYS = 7;

/** The seven weekdays (0 Sunday – 6) in the order of a calendar's columns. */
export function weekdayOrder(firstWeekday: number): number[] {
  return Array.from({ length: DAYS }, (_, index) => (firstWeekday + index) % DAYS);
}

/**
 * A month in rows of seven days; `null` before the first and after the last.
 * @param month 1–12
 * @param firstWeekday 0 (Sunday) – 6
 */
export function monthWeeks(year: number, month: number, firstWeekday: number): (number | null)[][] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const lead = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() - firstWeekday + DAYS) % DAYS;
  const rows = Math.ceil((lead + length) / DAYS);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: DAYS }, (_, column) => {
      const day = row * DAYS + column - lead + 1;
      return day >= 1 && day <= length ? day : null;
    }),
  );
}
