import { describe, expect, it } from 'vitest';
import { choosePair, readRevisionAddress, writeRevisionAddress } from './choose-pair';
import type { RevisionEntry } from './types';

const entry = (id: number): RevisionEntry => ({
  id,
  version: id,
  reason: 'saved',
  note: null,
  personName: 'مريم الزين',
  createdAt: new Date(0),
  updatedAt: new Date(0),
});
const history = [5, 4, 2].map(entry);

describe('choosePair', () => {
  it.each([
    [
      { from: null, to: null },
      { from: 4, to: 5 },
    ],
    [
      { from: null, to: 4 },
      { from: 2, to: 4 },
    ],
    [
      { from: 2, to: null },
      { from: 2, to: 5 },
    ],
    // The other way round, and an id of another article.
    [
      { from: 5, to: 2 },
      { from: 2, to: 5 },
    ],
    [
      { from: 99, to: 99 },
      { from: 4, to: 5 },
    ],
  ])('%o → %o', (address, pair) => expect(choosePair(history, address)).toEqual(pair));

  it('knows nothing to compare in an empty history', () => {
    expect(choosePair([], { from: 1, to: 2 })).toBeNull();
  });
});

it('reads the address that it writes', () => {
  const address = { from: 2, to: 5, view: 'side' as const, hidesAutosaves: true };
  const written = new URL(writeRevisionAddress('/x', address), 'http://localhost');
  expect(readRevisionAddress(Object.fromEntries(written.searchParams))).toEqual(address);
  expect(readRevisionAddress({ from: '1; drop', to: ['1', '2'] })).toMatchObject({ from: null, to: null });
});
