import { expect, it } from 'vitest';
import { safeLocation } from './print-redirect';

it.each([
  ['/politics/42/x', '/politics/42/x'],
  ['/politics/أخبار?x=1', '/politics/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?x=1'],
  ['https://news.example/politics', '/politics'],
  ['https://other.example/x', 'https://other.example/x'],
  ['//evil.example', '/evil.example'],
  ['/\\evil.example', '/evil.example'],
  ['https://news.example//evil.example', '/evil.example'],
  ['javascript:alert(1)', null],
  ['', null],
])('%s → %s', (location, expected) => {
  expect(safeLocation(location, 'https://news.example')).toBe(expected);
});
