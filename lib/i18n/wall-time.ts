import { readClock } from '@/lib/i18n/edition-clock';

/** `2026-11-26T18:00`: what a clock on the wall shows, as `<input type="datetime-local">` writes it. */
export type WallTime = string;

const two = (value: number) => String(value).padStart(2, '0');

/** What the clock of a zone shows at a moment. */
export function wallTimeOf(moment: Date, timeZone: string): WallTime {
  const { year, month, day, hour, minute } = readClock(moment, timeZone);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * The moment at which the clock of a zone shows a time. Of two such moments (clocks set back) the first; a time
 * that a change of clocks leaves out counts by the clock that comes after it.
 * @returns null for what is no time
 */
export function momentAtWallTime(wall: WallTime, timeZone: string): Date | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(wall);
  if (!match) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = match.slice(1).map(Number);
  const naive = Date.UTC(year, month - 1, day, hour, minute);
  if (Number.isNaN(naive)) return null;
  const asked = wall.slice(0, 16);
  const offsetAt = (moment: number) =>
    Date.parse(`${wallTimeOf(new Date(moment), timeZone)}:00Z`) - Math.floor(moment / MINUTE_MS) * MINUTE_MS;
  // Offsets on the day before and after: one of them holds at the moment that is asked for.
  const offsets = [...new Set([offsetAt(naive - DAY_MS), offsetAt(naive + DAY_MS)])];
  const moments = offsets.map((offset) => naive - offset).sort((a, b) => a - b);
  const exact = moments.find((moment) => wallTimeOf(new Date(moment), timeZone) === asked);
  if (exact !== undefined) return new Date(exact);
  return new Date(naive - Math.max(...offsets));
}
