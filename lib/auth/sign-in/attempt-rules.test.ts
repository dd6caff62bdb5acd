import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttemptState, countAttempt, PERSON_POLICY } from './attempt-rules';

const MINUTE_MS = 60_000;
const START = new Date('2026-11-26T09:00:00Z');
const at = (minutes: number) => new Date(START.getTime() + minutes * MINUTE_MS);

function failAt(minutes: readonly number[]) {
  let state: AttemptState | null = null;
  let allowed = 0;
  for (const minute of minutes) {
    const ruling = countAttempt(state, at(minute), PERSON_POLICY);
    if (!ruling.isAllowed) continue;
    allowed += 1;
    state = ruling.state;
  }
  return { state, allowed };
}

describe('countAttempt', () => {
  it('says how many tries are left, and pauses after the fifth failure', () => {
    let state: AttemptState | null = null;
    const left: number[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      const ruling = countAttempt(state, START, PERSON_POLICY);
      if (!ruling.isAllowed) throw new Error('paused too early');
      left.push(ruling.remaining);
      state = ruling.state;
    }
    expect(left).toEqual([4, 3, 2, 1, 0]);
    expect(countAttempt(state, at(14), PERSON_POLICY)).toEqual({ isAllowed: false, until: at(15) });
    expect(countAttempt(state, at(15), PERSON_POLICY).isAllowed).toBe(true);
  });

  it('doubles the pause while failures go on', () => {
    const { state } = failAt([0, 0, 0, 0, 0, 16, 16, 16, 16, 16]);
    expect(state?.lockedUntil).toEqual(at(46));
  });

  it('forgets after a day', () => {
    const { state } = failAt([0, 0, 0, 0]);
    const ruling = countAttempt(state, at(24 * 60 + 1), PERSON_POLICY);
    expect(ruling.isAllowed && ruling.state.failures).toBe(1);
  });

  it('never allows more than 45 guesses a day, however they are spread', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1440 }), { maxLength: 400 }), (minutes) => {
        expect(failAt(minutes.toSorted((a, b) => a - b)).allowed).toBeLessThanOrEqual(45);
      }),
    );
  });
});
