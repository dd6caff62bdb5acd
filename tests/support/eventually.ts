import { vi } from 'vitest';

/**
 * Waits for what happens in the background, looking every ten milliseconds. The limit (30 s) is there to end a
 * test that hangs, never to time anything: a busy machine may need seconds for what usually takes none.
 */
export const eventually = <T>(check: () => Promise<T> | T): Promise<T> =>
  vi.waitFor(check, { timeout: 30_000, interval: 10 });
