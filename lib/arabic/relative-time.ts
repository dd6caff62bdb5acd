/** Times as seen from now. For the browser: dependency-free, a few hundred bytes. */
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Older than this, the hour or day that the page prints says more. */
const LONGEST_MS = 12 * HOUR_MS;

/** By language and digits: making one costs a browser more than everything it then prints. */
const formats = new Map<string, Intl.RelativeTimeFormat>();

/**
 * «قبل ساعتين»: minutes, then hours, in the plural forms of the language (six in Arabic, by Intl).
 * @param ageMs milliseconds since the moment
 * @param language of the page
 * @param printed the time as the page prints it: its digits are the edition's, which the browser's locale does not know
 * @returns null where the printed time is better: the future, and what is twelve hours old
 */
export function relativeTime(ageMs: number, language: string, printed: string): string | null {
  if (!(ageMs >= 0 && ageMs < LONGEST_MS)) return null;
  const digits = /[٠-٩]/.test(printed) ? 'arab' : 'latn';
  const format = formatOf(`${language}-u-nu-${digits}`);
  const minutes = Math.max(1, Math.round(ageMs / MINUTE_MS));
  return minutes < 60
    ? format.format(-minutes, 'minute')
    : format.format(-Math.round(ageMs / HOUR_MS), 'hour');
}

function formatOf(locale: string): Intl.RelativeTimeFormat {
  const format = formats.get(locale) ?? new Intl.RelativeTimeFormat(locale);
  formats.set(locale, format);
  return format;
}
