/** Small helpers shared by the elements: the bundle is budgeted in bytes. */

const PREFIX = 'nashra:';

/** Reads what an element keeps in this browser; null where storage is empty or forbidden. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Keeps `value` in this browser, or forgets it when null. @returns whether it was possible */
export function keep(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
    return true;
  } catch {
    return false;
  }
}

/** Whether the reader has asked the system for less movement. */
export function wantsStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Runs `work` once, when the page is next laid out and painted. What it measures is known by then; asked while
 * the script starts, the same measure would lay the whole page out once more.
 */
export function afterLayout(work: () => void): void {
  const observer = new IntersectionObserver(() => {
    observer.disconnect();
    work();
  });
  observer.observe(document.documentElement);
}

/** Says `text` to assistive technology, politely. */
export function announce(text: string | undefined): void {
  if (!text) return;
  let region = document.querySelector<HTMLElement>('#announcer');
  if (!region) {
    region = document.createElement('div');
    region.id = 'announcer';
    region.className = 'visually-hidden';
    region.role = 'status';
    document.body.append(region);
  }
  region.textContent = text;
}

/** Base of the elements: runs `wake` once, when the element and what it holds are there. */
export abstract class NashraElement extends HTMLElement {
  #isAwake = false;

  connectedCallback(): void {
    if (this.#isAwake) return;
    this.#isAwake = true;
    this.wake();
  }

  protected abstract wake(): void;

  /** The first descendant that matches. */
  protected find<E extends Element = HTMLElement>(selector: string): E | null {
    return this.querySelector<E>(selector);
  }
}
