import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { OperatorError } from '@/lib/platform/errors';

const PATIENCE_MS = 180_000;

/**
 * Waits until the front page is served (which also warms it).
 * @throws OperatorError after three minutes
 */
export async function waitUntilServed(
  { nextPort, pressUrl }: { nextPort: number; pressUrl: string },
  signal: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let last = 'no answer';
  // The press would log an error for every page it cannot have yet.
  while (!signal.aborted && Date.now() < deadline && !(await isListening(nextPort))) {
    await wait(50, undefined, { signal }).catch(() => undefined);
  }
  while (!signal.aborted && Date.now() < deadline) {
    try {
      const response = await fetch(`${pressUrl}/`, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]),
        redirect: 'manual',
      });
      await response.body?.cancel();
      if (response.ok) return;
      last = `status ${response.status}`;
    } catch (error) {
      last = (error as Error & { cause?: { code?: string } }).cause?.code ?? (error as Error).message;
    }
    await wait(100, undefined, { signal }).catch(() => undefined);
  }
  if (!signal.aborted) {
    throw new OperatorError(
      `The front page was not served within ${PATIENCE_MS / 1000} s (${last}).`,
      'Look into DATA_DIR/logs/site.log, or run `npm run nashra -- doctor`.',
    );
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const settle = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}
