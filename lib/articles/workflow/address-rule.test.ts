import { expect, it } from 'vitest';
import { isYoung, slugAfter } from './address-rule';

it.each([
  ['first publication', { before: null, written: null, renews: false }, 'الميناء-يفتح-أبوابه'],
  [
    'a corrected headline keeps the address',
    { before: 'الميناء', written: 'الميناء', renews: false },
    'الميناء',
  ],
  ['a field left empty keeps it too', { before: 'الميناء', written: null, renews: false }, 'الميناء'],
  [
    'the editor asks for a new one',
    { before: 'الميناء', written: 'الميناء', renews: true },
    'الميناء-يفتح-أبوابه',
  ],
  ['the editor writes one', { before: 'الميناء', written: 'ميناء الشرق', renews: true }, 'ميناء-الشرق'],
])('%s', (_, change, slug) => {
  expect(slugAfter({ ...change, headline: 'الميناء يفتح أبوابه' })).toBe(slug);
});

it('calls an article young in its first hour', () => {
  const now = new Date('2026-11-26T12:00:00Z');
  expect(isYoung(null, now)).toBe(true);
  expect(isYoung(new Date('2026-11-26T11:00:01Z'), now)).toBe(true);
  expect(isYoung(new Date('2026-11-26T11:00:00Z'), now)).toBe(false);
});
