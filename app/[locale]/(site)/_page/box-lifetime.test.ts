import { describe, expect, it } from 'vitest';
import { boxExpiry } from './box-lifetime';

const now = new Date('2026-11-27T09:00:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('boxExpiry', () => {
  it('is ten minutes away, or when the other content is over before that', () => {
    expect(boxExpiry(now)).toEqual(inMinutes(10));
    expect(boxExpiry(now, inMinutes(90))).toEqual(inMinutes(10));
    expect(boxExpiry(now, inMinutes(3))).toEqual(inMinutes(3));
  });
});
