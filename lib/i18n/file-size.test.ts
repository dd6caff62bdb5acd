import { expect, it } from 'vitest';
import { sizeParts } from './file-size';

const format = { number: (value: number) => String(value) };

it.each([
  [1, 'kilobytes', '1'],
  [1_500, 'kilobytes', '1'],
  [900_000, 'kilobytes', '879'],
  [1024 * 1024 - 1, 'megabytes', '1'],
  [2_500_000, 'megabytes', '2.4'],
  [10_400_000, 'megabytes', '9.9'],
  [52_000_000, 'megabytes', '50'],
] as const)('%i bytes', (bytes, unit, size) => {
  expect(sizeParts(bytes, format)).toEqual({ unit, size });
});
