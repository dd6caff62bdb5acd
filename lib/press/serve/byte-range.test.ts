import { expect, it } from 'vitest';
import { readByteRange } from './byte-range';

it.each([
  ['bytes=0-1', { start: 0, end: 1 }],
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
  ['Bytes=5-5', { start: 5, end: 5 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  // Answered with the whole: several parts, another unit, an end before its start, nonsense.
  ['bytes=0-1,4-5', null],
  ['lines=0-1', null],
  ['bytes=9-3', null],
  ['bytes=', null],
  ['bytes=a-b', null],
  [undefined, null],
])('%s of 100 bytes', (header, expected) => {
  expect(readByteRange(header, 100)).toEqual(expected);
});
