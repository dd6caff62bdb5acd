import { relativeTime } from '@/lib/arabic/relative-time';

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

function languageOf(element: Element): string {
  return element.closest<HTMLElement>('[lang]')?.lang || 'ar';
}
