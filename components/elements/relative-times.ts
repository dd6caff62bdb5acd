import { relativeTime } from '@/lib/arabic/relative-time';

/** How far from the screen a time is set: nobody sees it change. */
const MARGIN = '50%';

/**
 * «قبل ساعتين» for `<time data-relative>` of the last hours; the printed hour stays as the tooltip. Times are set
 * when they come near the screen: a front has dozens, and each that changes costs the layout of its block.
 */
export function showRelativeTimes(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLTimeElement)) continue;
        observer.unobserve(target);
        showRelativeTime(target);
      }
    },
    { rootMargin: MARGIN },
  );
  for (const time of document.querySelectorAll('time[data-relative]')) observer.observe(time);
}

function showRelativeTime(time: HTMLTimeElement): void {
  const printed = time.textContent ?? '';
  const relative = relativeTime(Date.now() - Date.parse(time.dateTime), languageOf(time), printed);
  if (!relative) return;
  time.title = printed;
  time.textContent = relative;
}

function languageOf(element: Element): string {
  return element.closest<HTMLElement>('[lang]')?.lang || 'ar';
}
