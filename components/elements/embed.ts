import { NashraElement } from './dom';

/**
 * `<nashra-embed data-frame data-title>` around a card with a link to the provider and a button: loads the
 * provider's frame in the card's place only after a click. Nothing is sent to the provider before.
 */
export class Embed extends NashraElement {
  protected wake(): void {
    const { frame, title = '' } = this.dataset;
    const button = this.find('button');
    if (!frame || !button) return;
    button.addEventListener('click', () => {
      const view = document.createElement('iframe');
      view.src = frame;
      view.title = title;
      view.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
      view.referrerPolicy = 'strict-origin-when-cross-origin';
      view.className = 'embed-frame';
      this.replaceChildren(view);
      view.focus();
    });
  }
}
