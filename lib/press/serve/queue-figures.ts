/** Longer than a count takes; whoever scrapes must not wait for a sick Next. */
const TIMEOUT_MS = 1_000;

/**
 * The queue's figures from Next (app/metrics/route.ts), which holds the database. Empty when it does not answer:
 * the press's own figures say that anyway.
 */
export async function readQueueFigures(nextUrl: string): Promise<string> {
  try {
    const answer = await fetch(`${nextUrl}/metrics`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const isFigures = answer.ok && answer.headers.get('content-type')?.startsWith('text/plain');
    return isFigures ? await answer.text() : '';
  } catch {
    return '';
  }
}
