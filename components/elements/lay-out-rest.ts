/** As in app/styles/parts/later.css. */
const WAITING = '.front-top ~ *, .related, .footer';
/** A reader who has done nothing for so long reads the first screen. */
const PATIENCE_MS = 3000;
const SIGNS_OF_READING = ['scroll', 'pointerdown', 'keydown', 'beforeprint'];

/** Safari has no idle callbacks. */
const whenIdle = (work: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work, 50);

/**
 * Lays out the blocks below the first screen that phones left for later, one in each idle moment, as soon as the
 * reader does anything: from then on a jump, a print and a picture of the whole page find all of it.
 */
export function layOutRest(): void {
  const blocks = [...document.querySelectorAll(WAITING)];
  const layOutNext = () => {
    const block = blocks.shift();
    if (!block) return;
    block.toggleAttribute('data-laid-out', true);
    whenIdle(layOutNext);
  };
  const begin = () => {
    clearTimeout(timer);
    for (const sign of SIGNS_OF_READING) removeEventListener(sign, begin);
    whenIdle(layOutNext);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  for (const sign of SIGNS_OF_READING) addEventListener(sign, begin, { passive: true });
  addEventListener('load', () => {
    timer = setTimeout(begin, PATIENCE_MS);
  });
}
