const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Older than this, the hour or day that the page prints says more. */
const LONGEST_MS = 12 * HOUR_MS;

/** «قبل ساعتين» for `<time data-relative>` of the last hours; the printed hour stays as the tooltip. */
export function showRelativeTimes(now = Date.now()): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-relative]')) {
    const printed = time.textContent ?? '';
    const relative = relativeTime(now - Date.parse(time.dateTime), languageOf(time), printed);
    if (!relative) continue;
    time.title = printed;
    time.textContent = relative;
  }
}

/**
 * @param ageMs milliseconds since the moment
 * @param language of the page
 * @param printed the page's own text: its digits are the edition's, which the browser's locale does not know
 * @returns null where the printed time is better
 */
export function relativeTime(ageMs: number, language: string, printed: string): string | null {
  if (!(ageMs >= 0 && ageMs < LONGEST_MS)) return null;
  const digits = /[٠-٩]/.test(printed) ? 'arab' : 'latn';
  const format = new Intl.RelativeTimeFormat(`${language}-u-nu-${digits}`);
  const minutes = Math.max(1, Math.round(ageMs / MINUTE_MS));
  return minutes < 60
    ? format.format(-minutes, 'minute')
    : format.format(-Math.round(ageMs / HOUR_MS), 'hour');
}

function languageOf(element: Element): string {
  return element.closest<HTMLElement>('[lang]')?.lang || 'ar';
}
