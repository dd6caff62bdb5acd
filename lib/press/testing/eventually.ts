import { vi } from 'vitest';

/** Waits for what happens in the background: five seconds at most, looking every ten milliseconds. */
export const eventually = (check: () => Promise<void> | void) =>
  vi.waitFor(check, { timeout: 5_000, interval: 10 });
