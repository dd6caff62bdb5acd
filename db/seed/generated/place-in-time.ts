/** When generated articles appeared: over eight years, more each year, mostly by day. Pure. */
import { HOUR_MS } from '../demo-views';

const YEARS = 8;
const DAY_MS = 24 * HOUR_MS;
/** Fractions of multiples of it fill [0, 1) evenly, however many there are. */
const GOLDEN = 0.618_033_988_749_894_9;
/** The paper grew: half of all articles are from the last two and a half years. */
const GROWTH = 1.7;
/** The newest generated story is so old, that those of the demo edition stay ahead of it. */
const YOUNGEST_MS = 2 * HOUR_MS;

/** Publication time of the nth article; the same for every count. */
export function publicationTime(number: number, now: Date): Date {
  const fraction = (number * GOLDEN + 0.5) % 1;
  const ageMs = YOUNGEST_MS + fraction ** GROWTH * YEARS * 365.25 * DAY_MS;
  const moment = now.getTime() - ageMs;
  // Six in seven at night are moved to the following morning.
  const hour = new Date(moment).getUTCHours();
  const isNight = hour < 5 && number % 7 !== 0;
  const moved = isNight ? moment + (5 + (number % 4)) * HOUR_MS : moment;
  return new Date(Math.min(moved, now.getTime() - YOUNGEST_MS));
}
