import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OutboxCursor } from './outbox-cursor';

it('asks for what comes after, and for numbers that were skipped', () => {
  const cursor = new OutboxCursor();
  cursor.begin([7, 5, 8]);
  expect([cursor.last, cursor.missing]).toEqual([8, [6]]);
  expect(cursor.accept(11)).toBe(true);
  expect([cursor.last, cursor.missing]).toEqual([11, [6, 9, 10]]);
  expect(cursor.accept(6)).toBe(true); // its transaction took longer
  expect(cursor.accept(6)).toBe(false);
  expect(cursor.accept(8)).toBe(false);
});

it('begins at an empty table', () => {
  const cursor = new OutboxCursor();
  cursor.begin([]);
  expect(cursor.last).toBe(0);
  expect(cursor.accept(1)).toBe(true);
});

it('sees every row exactly once, in whatever order transactions end', () => {
  const order = fc.shuffledSubarray(
    Array.from({ length: 40 }, (_, index) => index + 1),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(order, (arrivals) => {
      const cursor = new OutboxCursor();
      cursor.begin([]);
      const visible: number[] = [];
      const seen: number[] = [];
      for (const id of arrivals) {
        visible.push(id);
        const asked = visible
          .filter((row) => row > cursor.last || cursor.missing.includes(row))
          .sort((a, b) => a - b);
        for (const row of asked) if (cursor.accept(row)) seen.push(row);
      }
      expect([...seen].sort((a, b) => a - b)).toEqual([...arrivals].sort((a, b) => a - b));
    }),
  );
});

it('does not remember numbers without end', () => {
  const cursor = new OutboxCursor();
  cursor.begin([]);
  cursor.accept(1_000_000);
  expect(cursor.missing.length).toBeLessThanOrEqual(10_000);
  expect(cursor.missing).toContain(999_999);
});
