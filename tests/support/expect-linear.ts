import { expect } from 'vitest';

const GROWTH = 8;
/** Between eight times the work (linear) and sixty-four times (quadratic). */
const LIMIT = 24;
const ROUNDS = 10;

/**
 * Asserts that `work` takes time in proportion to the size it is given: eight times the size must not take more
 * than twenty-four times as long. Each is measured in turn and the quickest round counts, since other work on the
 * machine can only slow one down; the first rounds that satisfy end the measuring.
 *
 * @param size of the smaller input, large enough to take about a millisecond
 */
export function expectLinear(work: (size: number) => unknown, size: number): void {
  const quickest = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  const ratio = () => quickest.large / quickest.small;
  const measure = (of: number) => {
    const start = performance.now();
    work(of);
    return performance.now() - start;
  };
  for (let round = 0; round < ROUNDS && (round < 2 || ratio() > LIMIT); round += 1) {
    quickest.small = Math.min(quickest.small, measure(size));
    quickest.large = Math.min(quickest.large, measure(size * GROWTH));
  }
  expect(ratio()).toBeLessThan(LIMIT);
}
