import { keep, NashraElement } from './dom';

/** `<nashra-text-size>` with buttons `data-size="small|normal|large"`; the choice is kept for all articles. */
export class TextSize extends NashraElement {
  protected wake(): void {
    const root = document.documentElement;
    const buttons = [...this.querySelectorAll('button')];
    const show = () => {
      const size = root.dataset.size ?? 'normal';
      for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.size === size));
    };
    show();
    for (const button of buttons) {
      button.addEventListener('click', () => {
        const size = button.dataset.size;
        if (size && size !== 'normal') root.dataset.size = size;
        else delete root.dataset.size;
        keep('size', root.dataset.size ?? null);
        show();
      });
    }
  }
}
