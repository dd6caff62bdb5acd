import { expect, it } from 'vitest';
import { negotiateEncoding } from './negotiate-encoding';

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0, gzip;q=0.1', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'identity'],
  ['identity, br;q=0.1', 'identity'],
  ['identity;q=0.5, br;q=1', 'br'],
  ['gzip;q=nonsense', 'identity'],
])('%s → %s', (header, coding) => {
  expect(negotiateEncoding(header)).toBe(coding);
  expect(negotiateEncoding(header)).toBe(coding); // remembered
});
