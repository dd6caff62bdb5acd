import { isStillSignedIn } from '@/lib/auth/current-actor';
import { deskRoute } from '@/lib/auth/desk-route';
import { deskEvents } from '@/lib/desk-events/desk-events';

export const dynamic = 'force-dynamic';

/** Below the 60 s after which proxies take a silent connection for dead. */
const HEARTBEAT_MS = 25_000;

/**
 * Server-sent events: `change` with what changed at the desk. The text itself is never in it. It ends within a
 * heartbeat of the session that it was asked with.
 */
export const GET = deskRoute('article.view', async ({ actor, request }) => {
  const encoder = new TextEncoder();
  let stop: () => void = () => undefined;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const leave = deskEvents().listen((change) => send(`event: change\ndata: ${change}\n\n`));
      const beat = async () => {
        const isHere = await isStillSignedIn(actor).catch(() => false);
        if (isEnded) return;
        if (isHere) send(': still here\n\n');
        else end();
      };
      const heartbeat = setInterval(beat, HEARTBEAT_MS);
      let isEnded = false;
      stop = () => {
        isEnded = true;
        clearInterval(heartbeat);
        leave();
      };
      const end = () => {
        if (isEnded) return;
        stop();
        controller.close();
      };
      request.signal.addEventListener('abort', end);
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
