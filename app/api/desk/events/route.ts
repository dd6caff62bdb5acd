import { deskRoute } from '@/lib/auth/desk-route';
import { deskEvents } from '@/lib/desk-events/desk-events';

export const dynamic = 'force-dynamic';

/** Below the 60 s after which proxies take a silent connection for dead. */
const HEARTBEAT_MS = 25_000;

/** Server-sent events: `change` with what changed at the desk. The text itself is never in it. */
export const GET = deskRoute('article.view', async ({ request }) => {
  const encoder = new TextEncoder();
  let stop: () => void = () => undefined;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const leave = deskEvents().listen((change) => send(`event: change\ndata: ${change}\n\n`));
      const heartbeat = setInterval(send, HEARTBEAT_MS, ': still here\n\n');
      stop = () => {
        clearInterval(heartbeat);
        leave();
      };
      request.signal.addEventListener('abort', () => {
        stop();
        controller.close();
      });
      send('retry: 3000\n\n');
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store, no-transform',
    },
  });
});
