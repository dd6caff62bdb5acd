import { NashraElement, wantsStillness } from './dom';

const TURN_MS = 7_000;

/**
 * `<nashra-breaking>`: shows one headline of its list at a time and turns every seven seconds. It holds while
 * the pointer or the keyboard is on it and while the page is hidden, stays still for readers who want
 * stillness, and stops for good at the pause button.
 */
export class Breaking extends NashraElement {
  #items: HTMLElement[] = [];
  #current = 0;
  #isRunning = false;

  protected wake(): void {
    this.#items = [...this.querySelectorAll('li')];
    if (this.#items.length < 2) return;
    for (const step of this.querySelectorAll<HTMLElement>('[data-step]')) {
      step.addEventListener('click', () => this.#show(this.#current + Number(step.dataset.step)));
    }
    this.#setRunning(!wantsStillness());
    this.find('[data-pause]')?.addEventListener('click', () => this.#setRunning(!this.#isRunning));
    setInterval(() => {
      if (this.#isRunning && !document.hidden && !this.matches(':hover, :focus-within'))
        this.#show(this.#current + 1);
    }, TURN_MS);
  }

  #show(index: number): void {
    this.#current = (index + this.#items.length) % this.#items.length;
    this.#items.forEach((item, at) => {
      item.classList.toggle('is-shown', at === this.#current);
    });
    const position = this.find('[data-position]');
    if (position) position.textContent = this.#items[this.#current]?.dataset.number ?? '';
  }

  #setRunning(isRunning: boolean): void {
    this.#isRunning = isRunning;
    const button = this.find('[data-pause]');
    if (!button) return;
    button.classList.toggle('is-paused', !isRunning);
    button.setAttribute(
      'aria-label',
      (isRunning ? button.dataset.pauseLabel : button.dataset.resumeLabel) ?? '',
    );
  }
}
