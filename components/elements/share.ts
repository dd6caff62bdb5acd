import { announce, NashraElement } from './dom';

/** `<nashra-share data-url data-title>` around a button: the system's own share sheet; not there where there is none. */
export class Share extends NashraElement {
  protected wake(): void {
    const { url = location.href, title = document.title } = this.dataset;
    this.hidden = !('share' in navigator);
    this.find('button')?.addEventListener('click', () => {
      // A reader who closes the sheet rejects the promise: nothing has failed.
      navigator.share({ url, title }).catch(() => undefined);
    });
  }
}

/** `<nashra-copy data-url data-copied data-failed>` around a button: copies the short link and says so. */
export class Copy extends NashraElement {
  protected wake(): void {
    const { url = location.href, copied, failed } = this.dataset;
    this.hidden = !navigator.clipboard;
    const button = this.find('button');
    button?.addEventListener('click', () => {
      navigator.clipboard.writeText(url).then(
        () => {
          announce(copied);
          button.classList.add('is-done');
        },
        () => announce(failed),
      );
    });
  }
}

/** `<nashra-print>` around a button. */
export class Print extends NashraElement {
  protected wake(): void {
    this.find('button')?.addEventListener('click', () => print());
  }
}
