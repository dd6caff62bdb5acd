import { NashraElement } from './dom';
import { listSaved, type SavedStory, writeSaved } from './saved-store';

/**
 * `<nashra-saved>`: the page of the reading list. Holds a `<template>` of one line, an `<ol>`, what stands there
 * when the list is empty (`[data-empty]`), and a bar with the number and the button that clears the list.
 */
export class Saved extends NashraElement {
  protected wake(): void {
    this.find('[data-clear]')?.addEventListener('click', () => {
      writeSaved([]);
      this.#show();
      this.#focusMain();
    });
    addEventListener('storage', () => this.#show());
    this.#show();
  }

  #show(): void {
    const stories = listSaved();
    this.find('ol')?.replaceChildren(...stories.flatMap((story) => this.#line(story) ?? []));
    for (const part of this.querySelectorAll<HTMLElement>('[data-filled]'))
      part.hidden = stories.length === 0;
    for (const part of this.querySelectorAll<HTMLElement>('[data-empty]')) part.hidden = stories.length > 0;
  }

  #line(story: SavedStory): Node | null {
    const line = this.find<HTMLTemplateElement>('template')?.content.firstElementChild?.cloneNode(true);
    if (!(line instanceof HTMLElement)) return null;
    for (const link of line.querySelectorAll('a')) link.href = story.path;
    for (const name of ['headline', 'section', 'reading'] as const) {
      const part = line.querySelector(`[data-part="${name}"]`);
      if (part) part.textContent = story[name];
    }
    const picture = line.querySelector('img');
    if (story.picture && picture) picture.src = story.picture;
    else picture?.parentElement?.remove();
    const button = line.querySelector('button');
    button?.setAttribute('aria-label', (button.dataset.label ?? '').replace('{headline}', story.headline));
    button?.addEventListener('click', () => this.#remove(story, line));
    return line;
  }

  /** Focus goes to the neighbouring line's button, so that a list can be thinned by keyboard. */
  #remove(story: SavedStory, line: HTMLElement): void {
    const neighbour = (line.nextElementSibling ?? line.previousElementSibling)?.querySelector('button');
    const at = [...(line.parentElement?.children ?? [])].indexOf(line);
    writeSaved(listSaved().filter((other) => other.id !== story.id));
    this.#show();
    const buttons = this.querySelectorAll<HTMLElement>('ol button');
    if (neighbour) (buttons[at] ?? buttons[at - 1])?.focus();
    else this.#focusMain();
  }

  #focusMain(): void {
    document.querySelector<HTMLElement>('#main')?.focus();
  }
}
