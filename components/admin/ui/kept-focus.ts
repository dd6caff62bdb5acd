/** Where focus was, and where it goes when that is gone. Browser only. */
export interface KeptFocus {
  element: HTMLElement;
  /** Of the screen that it was on; another screen has its own beginning. */
  path: string;
  /** The rows behind its own, nearest first, then those before it. Empty outside lists. */
  neighbours: HTMLElement[];
  /** Where it was before a dialog opened over it: a row may go while the dialog that did it is still open. */
  beneath: KeptFocus | null;
}

const ROW = 'tr, li';
const CONTROL = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled, [type="hidden"])',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  '[tabindex="0"]',
].join();

/** @param before what was kept until now */
export function keepFocus(element: HTMLElement, before: KeptFocus | null): KeptFocus {
  const row = element.closest<HTMLElement>(ROW);
  const rows = row?.parentElement
    ? [...row.parentElement.children].filter((one): one is HTMLElement => one instanceof HTMLElement)
    : [];
  const at = row ? rows.indexOf(row) : -1;
  return {
    element,
    path: location.pathname,
    neighbours: at < 0 ? [] : [...rows.slice(at + 1), ...rows.slice(0, at).toReversed()],
    beneath: element.closest('dialog') ? (before?.beneath ?? outsideDialogs(before)) : null,
  };
}

const outsideDialogs = (kept: KeptFocus | null) => (kept && !kept.element.closest('dialog') ? kept : null);

/**
 * Moves focus to the most sensible place that is left: the thing itself when it is back, the first control of the
 * row after it, of the one before it, else the heading of what is open. Leaves it alone while the thing only waits.
 */
export function focusAfterLoss(kept: KeptFocus): void {
  const { element, path, neighbours, beneath } = kept;
  // Text that is written takes care of its own cursor.
  if (path !== location.pathname || element.closest('[contenteditable="true"]')) return;
  const dialog = document.querySelector<HTMLElement>('dialog[open]');
  if (!isShown(element)) {
    if (beneath && !dialog) focusAfterLoss(beneath);
    else (firstControlOf(neighbours) ?? headingOf(dialog ?? document.querySelector('main')))?.focus();
  } else if (!element.matches(':disabled')) element.focus();
  // Switched off for good only where a list says that it waits for nothing.
  else if (element.closest('[aria-busy]')?.getAttribute('aria-busy') === 'false')
    firstControlOf([element.closest<HTMLElement>(ROW)])?.focus();
}

const isShown = (element: HTMLElement) => element.isConnected && element.checkVisibility();

/** Whether something can be focused by hand. */
export const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(CONTROL) !== null;

/** The first control of the first row that has any. */
function firstControlOf(rows: readonly (HTMLElement | null)[]): HTMLElement | null {
  for (const row of rows) {
    const control = [...(row?.querySelectorAll<HTMLElement>(CONTROL) ?? [])].find(isShown);
    if (control) return control;
  }
  return null;
}

function headingOf(place: HTMLElement | null): HTMLElement | null {
  const heading = place?.querySelector<HTMLElement>('h1, h2') ?? null;
  if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  return heading;
}
