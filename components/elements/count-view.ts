/** A page left sooner was not read. */
const READ_MS = 3_000;

/**
 * Tells the paper, once a visit, that an article was opened: its number and nothing else. Not in previews, not
 * while a page is only being prepared in the background.
 */
export function countView(): void {
  const article = document.querySelector<HTMLElement>('article[data-article]')?.dataset.article;
  if (!article || location.pathname.startsWith('/preview/')) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = setTimeout(send, READ_MS, article);
  };
  document.addEventListener('visibilitychange', follow);
  follow();
}

function send(article: string): void {
  try {
    const key = `nashra:viewed:${article}`;
    if (sessionStorage.getItem(key)) return;
    sessionStorage.setItem(key, '1');
  } catch {
    // Storage may be forbidden: a reload then counts again.
  }
  navigator.sendBeacon('/api/views', article);
}
