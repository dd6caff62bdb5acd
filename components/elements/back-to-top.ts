import { afterLayout, NashraElement, wantsStillness } from './dom';

/**
 * `<nashra-back-to-top><a href="#main">…</a></nashra-back-to-top>`: shows the link after one screen of
 * scrolling, fills its ring with the part of the page that is read, and on activation brings scroll and focus
 * to the top (smoothly, unless the reader wants stillness).
 */
export class BackToTop extends NashraElement {
  protected wake(): void {
    const link = this.find<HTMLAnchorElement>('a');
    if (!link) return;
    let isWaiting = false;
    const update = () => {
      isWaiting = false;
      const far = document.documentElement.scrollHeight - innerHeight;
      link.style.setProperty('--progress', String(far > 0 ? Math.min(1, scrollY / far) : 0));
      link.classList.toggle('is-shown', scrollY > innerHeight);
    };
    addEventListener(
      'scroll',
      () => {
        if (!isWaiting) requestAnimationFrame(update);
        isWaiting = true;
      },
      { passive: true },
    );
    // A page that opens in its middle (a reload, the way back) has scrolled before this script ran.
    afterLayout(update);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      scrollTo({ top: 0, behavior: wantsStillness() ? 'instant' : 'smooth' });
      document.querySelector<HTMLElement>(link.hash)?.focus({ preventScroll: true });
    });
  }
}
