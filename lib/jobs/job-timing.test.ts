import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs, HEARTBEAT_MS, HOUR_MS, STUCK_AFTER_MS } from './job-timing';

describe('backoffMs', () => {
  it.each([
    [1, 10_000],
    [2, 40_000],
    [3, 160_000],
    [9, HOUR_MS],
  ])('after attempt %i: %i ms', (attempts, expected) => {
    expect(backoffMs(attempts)).toBe(expected);
  });

  it('never shrinks and never exceeds an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (attempts) => {
        expect(backoffMs(attempts + 1)).toBeGreaterThanOrEqual(backoffMs(attempts));
        expect(backoffMs(attempts)).toBeLessThanOrEqual(HOUR_MS);
      }),
    );
  });

  it('lets several heartbeats go missing before a worker counts as dead', () => {
    expect(STUCK_AFTER_MS / HEARTBEAT_MS).toBeGreaterThanOrEqual(3);
  });
});
