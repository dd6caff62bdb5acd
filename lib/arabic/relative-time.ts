/** Times as seen from now. For the browser: a few hundred bytes. */
import { toDigitStyle } from '@/lib/arabic/digits';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Older than this, the hour or day that the page prints says more. */
const LONGEST_MS = 12 * HOUR_MS;

/** Plural forms of what was one, two, three to ten, and more units ago; # is the number. */
type Forms = readonly [one: string, two: string, few: string, many: string];

/**
 * As the Unicode CLDR words them (the test compares every value with `Intl.RelativeTimeFormat`). Making one of those
 * costs a phone 80 ms of its first second, more than all the rest of the elements script.
 */
const WORDING: Record<string, { minutes: Forms; hours: Forms }> = {
  ar: {
    minutes: ['قبل دقيقة واحدة', 'قبل دقيقتين', 'قبل # دقائق', 'قبل # دقيقة'],
    hours: ['قبل ساعة واحدة', 'قبل ساعتين', 'قبل # ساعات', 'قبل # ساعة'],
  },
  en: { minutes: western('# minute', ' ago'), hours: western('# hour', ' ago') },
  fr: { minutes: western('il y a # minute'), hours: western('il y a # heure') },
};

/**
 * «قبل ساعتين»: minutes, then hours, in the plural forms of the language (six in Arabic, four of which occur here).
 * @param ageMs milliseconds since the moment
 * @param language of the page
 * @param printed the time as the page prints it, in the digits of the edition
 * @returns null where the printed time is better: the future, what is twelve hours old, an unknown language
 */
export function relativeTime(ageMs: number, language: string, printed: string): string | null {
  const wording = WORDING[language];
  if (!wording || !(ageMs >= 0 && ageMs < LONGEST_MS)) return null;
  const minutes = Math.max(1, Math.round(ageMs / MINUTE_MS));
  const [forms, count] =
    minutes < 60 ? [wording.minutes, minutes] : [wording.hours, Math.round(ageMs / HOUR_MS)];
  const [one, two, few, many] = forms;
  const form = count === 1 ? one : count === 2 ? two : count <= 10 ? few : many;
  return form.replace('#', toDigitStyle(String(count), /[٠-٩]/.test(printed) ? 'arabic' : 'latin'));
}

function western(unit: string, after = ''): Forms {
  const more = `${unit}s${after}`;
  return [unit + after, more, more, more];
}
