import { readClock } from '@/lib/i18n/edition-clock';

/** What was typed into a form and not sent: what its fields said before, and what they say. */
export interface KeptForm<Values> {
  before: Values;
  values: Values;
  /** Milliseconds. */
  changedAt: number;
}

/** Whether two states of a form say the same; both are plain data. */
export const saysTheSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * A copy of this form as this browser kept it; null for what is none, or of a form that had other fields then.
 * @param stored what the form says without it
 */
export function readKeptForm<Values extends object>(kept: unknown, stored: Values): KeptForm<Values> | null {
  const { before, values, changedAt } = Object(kept) as Record<string, unknown>;
  const isWhole = isLike(stored, before) && isLike(stored, values) && typeof changedAt === 'number';
  return isWhole ? (kept as KeptForm<Values>) : null;
}

function isLike(stored: object, kept: unknown): boolean {
  if (typeof kept !== 'object' || kept === null) return false;
  const fields = Object.keys(stored);
  return (
    saysTheSame(fields.toSorted(), Object.keys(kept).toSorted()) &&
    fields.every((field) => isOfKind(Reflect.get(stored, field), Reflect.get(kept, field)))
  );
}

/** Null stands where something may be missing: an id, a day. */
const isOfKind = (one: unknown, other: unknown) =>
  one === null ||
  other === null ||
  (typeof one === typeof other && Array.isArray(one) === Array.isArray(other));

/**
 * What a form says with what was typed laid over it: only the fields that were changed then, so that what others have
 * changed since stays.
 * @returns `isOutdated` when a field was changed on both sides, each to something else
 */
export function layOver<Values extends object>(
  { before, values }: KeptForm<Values>,
  stored: Values,
): { values: Values; isOutdated: boolean } {
  const fields = Object.keys(stored) as (keyof Values)[];
  const typed = fields.filter((field) => !saysTheSame(before[field], values[field]));
  return {
    values: { ...stored, ...Object.fromEntries(typed.map((field) => [field, values[field]])) },
    isOutdated: typed.some(
      (field) => !saysTheSame(before[field], stored[field]) && !saysTheSame(values[field], stored[field]),
    ),
  };
}

/** «14:20»; of another day «26/11 14:20». @param timeZone IANA name */
export function keptTime(changedAt: number, now: number, timeZone: string): string {
  const [then, today] = [changedAt, now].map((moment) => readClock(new Date(moment), timeZone));
  if (!then || !today) return '';
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(then.hour)}:${two(then.minute)}`;
  const isToday = then.year === today.year && then.month === today.month && then.day === today.day;
  return isToday ? time : `${two(then.day)}/${two(then.month)} ${time}`;
}
