import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthWeeks, weekdayOrder } from '@/components/lists/month-weeks';

describe('monthWeeks', () => {
  it('begins on Saturday where the week does: 1 November 2026 is a Sunday', () => {
    expect(monthWeeks(2026, 11, 6)).toEqual([
      [null, 1, 2, 3, 4, 5, 6],
      [7, 8, 9, 10, 11, 12, 13],
      [14, 15, 16, 17, 18, 19, 20],
      [21, 22, 23, 24, 25, 26, 27],
      [28, 29, 30, null, null, null, null],
    ]);
  });

  it('begins on Monday where the week does', () => {
    expect(monthWeeks(2026, 11, 1)[0]).toEqual([null, null, null, null, null, null, 1]);
  });

  it('knows leap years', () => {
    expect(monthWeeks(2028, 2, 1).flat().filter(Boolean)).toHaveLength(29);
    expect(monthWeeks(2100, 2, 1).flat().filter(Boolean)).toHaveLength(28);
  });

  it('puts every day once, in order, under its weekday', () => {
    const anyMonth = [
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 6 }),
    ] as const;
    fc.assert(
      fc.property(...anyMonth, (year, month, first) => {
        const weeks = monthWeeks(year, month, first);
        const days = weeks.flat().filter((day) => day !== null);
        expect(days).toEqual(days.map((_, index) => index + 1));
        for (const week of weeks) {
          week.forEach((day, column) => {
            if (day === null) return;
            expect(new Date(Date.UTC(year, month - 1, day)).getUTCDay()).toBe(weekdayOrder(first)[column]);
          });
        }
      }),
    );
  });
});
