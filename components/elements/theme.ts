import { keep, NashraElement } from './dom';

/** `<nashra-theme><button aria-pressed>…`: pressed means dark; the choice is kept in this browser. */
export class Theme extends NashraElement {
  protected wake(): void {
    const root = document.documentElement;
    const system = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
    const button = this.find('button');
    const show = () => {
      button?.setAttribute('aria-pressed', String(isDark()));
      if (!root.dataset.theme) return;
      // The page's two colours were written for the system's theme; only a choice of the reader's costs this look.
      const paper = getComputedStyle(document.body).backgroundColor;
      for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]'))
        bar.content = paper;
    };
    show();
    system.addEventListener('change', show);
    // Two of them stand on a page (masthead and menu) and must agree.
    addEventListener('nashra:theme', show);
    button?.addEventListener('click', () => {
      const theme = isDark() ? 'light' : 'dark';
      root.dataset.theme = theme;
      keep('theme', theme);
      dispatchEvent(new Event('nashra:theme'));
    });
  }
}
