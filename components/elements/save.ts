import { announce, NashraElement } from './dom';
import { listSaved, readStory, writeSaved } from './saved-store';

/**
 * `<nashra-save data-story='{…}' data-add data-remove data-saved data-removed>` around a button: puts the story
 * into the reading list of this browser, or takes it out.
 */
export class Save extends NashraElement {
  protected wake(): void {
    const story = readStory(JSON.parse(this.dataset.story ?? 'null'));
    const button = this.find('button');
    if (!story || !button) return;
    const isSaved = () => listSaved().some((other) => other.id === story.id);
    const show = () => {
      const saved = isSaved();
      button.setAttribute('aria-pressed', String(saved));
      button.title = (saved ? this.dataset.remove : this.dataset.add) ?? '';
    };
    show();
    // Another tab may change the list.
    addEventListener('storage', show);
    button.addEventListener('click', () => {
      const others = listSaved().filter((other) => other.id !== story.id);
      const adds = !isSaved();
      if (writeSaved(adds ? [story, ...others] : others))
        announce(adds ? this.dataset.saved : this.dataset.removed);
      show();
    });
  }
}
