/**
 * Moments on an edition's clock as plain numbers. Intl gives only the numbers (calendar and digits pinned);
 * names come from our own tables. Making an Intl formatter takes about as long as a thousand uses of it,
 * hence the cache.
 */
export interface ClockReading {
  year: number;
  /** 1–12 */
  month: number;
  day: number;
  /** 0 (Sunday) – 6 */
  weekday: number;
  hour: number;
  minute: number;
}

const gregorianFormats = new Map<string, Intl.DateTimeFormat>();

function gregorianFormat(timeZone: string): Intl.DateTimeFormat {
  let format = gregorianFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-nu-latn-ca-gregory', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    });
    gregorianFormats.set(timeZone, format);
  }
  return format;
}

/**
 * What the clock of a zone shows.
 * @param timeZone IANA name
 * @throws RangeError for an unknown zone or an invalid date.
 */
export function readClock(moment: Date, timeZone: string): ClockReading {
  const text = gregorianFormat(timeZone).format(moment);
  const read = CLOCK_TEXT.exec(text);
  if (!read) throw new Error(`the clock of ${timeZone} reads «${text}»`);
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = read.slice(1).map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, hour, minute };
}

/** `11/26/2026, 18:37`: the formatter's language is pinned. Reading it takes a third of `formatToParts`. */
const CLOCK_TEXT = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+)$/;

/** `yyyy-mm-dd` on the clock of a zone, always in ASCII digits. */
export function isoDayOf(moment: Date, timeZone: string): string {
  const { year, month, day } = readClock(moment, timeZone);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const MINUTE_MS = 60_000;
/** The longest day that a clock change makes, with room. */
const LONGEST_DAY_MINUTES = 27 * 60;

/** The running day of each zone as it was last asked for: every page asks for its end. */
const runningDays = new Map<string, { askedAt: number; end: number }>();

/**
 * The first moment of the next day on the clock of a zone.
 * @param timeZone IANA name
 * @throws RangeError for an unknown zone or an invalid date.
 */
export function nextMidnightOf(now: Date, timeZone: string): Date {
  const known = runningDays.get(timeZone);
  if (known && now.getTime() >= known.askedAt && now.getTime() < known.end) return new Date(known.end);
  const midnight = findMidnight(now, timeZone);
  runningDays.set(timeZone, { askedAt: now.getTime(), end: midnight.getTime() });
  return midnight;
}

/** By halving, since midnight itself does not exist on days when a zone changes its clocks at 00:00 (Beirut, Cairo). */
function findMidnight(now: Date, timeZone: string): Date {
  const today = isoDayOf(now, timeZone);
  const base = Math.floor(now.getTime() / MINUTE_MS);
  let before = 0;
  let after = LONGEST_DAY_MINUTES;
  while (after - before > 1) {
    const middle = (before + after) >> 1;
    if (isoDayOf(new Date((base + middle) * MINUTE_MS), timeZone) === today) before = middle;
    else after = middle;
  }
  return new Date((base + after) * MINUTE_MS);
}

let hijriFormat: Intl.DateTimeFormat | undefined;

/**
 * The Umm al-Qura date of a Gregorian day.
 * @param offsetDays days to add where the local sighting differs
 */
export function hijriDayOf(
  day: { year: number; month: number; day: number },
  offsetDays: number,
): { year: number; month: number; day: number } {
  hijriFormat ??= new Intl.DateTimeFormat('en-u-nu-latn-ca-islamic-umalqura', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const hijri = { year: 0, month: 0, day: 0 };
  for (const { type, value } of hijriFormat.formatToParts(
    Date.UTC(day.year, day.month - 1, day.day + offsetDays, 12),
  )) {
    if (type in hijri) hijri[type as keyof typeof hijri] = Number(value);
  }
  return hijri;
}

const HOUR_MS = 3_600_000;

/**
 * The first moment of a day on the clock of a zone.
 * @param isoDay `yyyy-mm-dd`
 */
export function startOfDayOf(isoDay: string, timeZone: string): Date {
  // No zone is more than 14 hours ahead, so this is the day before, or at most two days before, everywhere.
  let moment = new Date(Date.parse(`${isoDay}T00:00:00Z`) - 15 * HOUR_MS);
  while (isoDayOf(moment, timeZone) < isoDay) moment = nextMidnightOf(moment, timeZone);
  return moment;
}
