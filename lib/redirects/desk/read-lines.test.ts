import { describe, expect, it } from 'vitest';
import { readRedirectLines } from './read-lines';

describe('lines of redirects', () => {
  it.each([
    ['/a,/b', { from: '/a', to: '/b' }],
    ['/a\t/b', { from: '/a', to: '/b' }],
    ['/a ; /b', { from: '/a', to: '/b' }],
    ['"/a,1","/b"', { from: '/a,1', to: '/b' }],
    ['https://old.example/?p=7,/about/us', { from: 'https://old.example/?p=7', to: '/about/us' }],
    ['/قديم,/سياسة', { from: '/قديم', to: '/سياسة' }],
    ['/only', { from: '/only', to: '' }],
  ])('reads %j', (text, expected) => {
    expect(readRedirectLines(text)).toEqual([{ number: 1, ...expected }]);
  });

  it('counts lines as the person does, without heading and empty ones', () => {
    const lines = readRedirectLines('\ufefffrom,to\r\n\r\n/a,/b\n/c,/d');
    expect(lines.map(({ number, from }) => [number, from])).toEqual([
      [3, '/a'],
      [4, '/c'],
    ]);
  });
});
