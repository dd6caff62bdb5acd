/** As in app/styles/parts/later.css. */
const WAITING = '.front-top ~ *, .related, .footer';

/** Safari has no idle callbacks. */
const whenIdle = (work: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work, 50);

/**
 * Once the page stands, lays out the blocks below the first screen that phones left for later, one in each idle
 * moment: from then on a jump, a print and a picture of the whole page find all of it.
 */
export function layOutRest(): void {
  const blocks = [...document.querySelectorAll<HTMLElement>(WAITING)];
  const layOutNext = () => {
    const block = blocks.shift();
    if (!block) return;
    block.toggleAttribute('data-laid-out', true);
    whenIdle(layOutNext);
  };
  if (document.readyState === 'complete') whenIdle(layOutNext);
  else addEventListener('load', () => whenIdle(layOutNext));
}
