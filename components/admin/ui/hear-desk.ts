/** Of a screen that has missed what happened: anything may have changed. */
export const EVERYTHING = 'everything';

/** When the server answered with a refusal, browsers give a stream up: this is ours to try again. */
const AGAIN_MS = 10_000;
const CLOSED = 2;

/**
 * Hears what changes at the desk (`article:42`, `front:1`, `articles` …) until the returned function is called. A
 * stream that was lost, be it that the server was restarted or that the session ended, is opened again, and then
 * `EVERYTHING` is told.
 */
export function hearDesk(
  tell: (change: string) => void,
  open: () => EventSource = () => new EventSource('/api/desk/events'),
): () => void {
  let events: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasLost = false;
  const connect = () => {
    events = open();
    events.addEventListener('open', () => {
      if (wasLost) tell(EVERYTHING);
      wasLost = false;
    });
    events.addEventListener('change', ({ data }: MessageEvent<string>) => tell(data));
    events.addEventListener('error', () => {
      wasLost = true;
      if (events.readyState === CLOSED) timer = setTimeout(connect, AGAIN_MS);
    });
  };
  connect();
  return () => {
    clearTimeout(timer);
    events.close();
  };
}
