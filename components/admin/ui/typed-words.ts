/** Fields that hold something of somebody's own: not what is searched for, or secret. */
const WRITTEN = [
  'textarea',
  'select',
  ...['text', 'email', 'url', 'tel', 'number', 'date', 'time', 'datetime-local'].map(
    (type) => `input[type="${type}"]`,
  ),
  ...['checkbox', 'radio', 'range', 'color'].map((type) => `input[type="${type}"]`),
  'input:not([type])',
].join(',');
const LEFT_OUT = '[readonly], [role="combobox"], [autocomplete="one-time-code"]';

type WrittenField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const saidBy = (field: WrittenField): string =>
  field instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(field.type)
    ? String(field.checked)
    : field.value;

/**
 * Whether somebody has changed the words or choices in the fields of a dialog since they were last in order. Asks the
 * fields themselves, so that no form has to tell: what was typed and taken back again is no change.
 */
export class TypedWords {
  readonly #dialog: HTMLElement;
  #before = new Map<WrittenField, string>();
  #hasTyped = false;

  constructor(dialog: HTMLElement) {
    this.#dialog = dialog;
    this.settle();
  }

  /** What the fields say now is in order: they were just opened, or just saved. */
  settle(): void {
    this.#before = new Map(this.#fields().map((field) => [field, saidBy(field)]));
    this.#hasTyped = false;
  }

  /** Before a field is written into; those that came later than the dialog are learned so. */
  note(target: EventTarget | null): void {
    if (this.#isMine(target) && !this.#before.has(target)) this.#before.set(target, saidBy(target));
  }

  /** Something was typed or chosen, as against filled in by the screen itself. */
  typed(target: EventTarget | null): void {
    if (this.#isMine(target)) this.#hasTyped = true;
  }

  get isChanged(): boolean {
    return (
      this.#hasTyped &&
      [...this.#before].some(([field, value]) => this.#dialog.contains(field) && saidBy(field) !== value)
    );
  }

  #fields(): WrittenField[] {
    return [...this.#dialog.querySelectorAll(WRITTEN)].filter((field) => this.#isMine(field));
  }

  /** A dialog within this one watches over its own. */
  #isMine(target: EventTarget | null): target is WrittenField {
    return (
      target instanceof HTMLElement &&
      target.matches(WRITTEN) &&
      !target.matches(LEFT_OUT) &&
      target.closest('dialog') === this.#dialog
    );
  }
}
