import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeNextPath } from './next-path';

describe('safeNextPath', () => {
  it.each([
    ['/admin/articles?status=draft#row-3', '/admin/articles?status=draft#row-3'],
    ['/admin', '/admin'],
    ['/admin/articles/7', '/admin/articles/7'],
    ['//evil.example/admin', '/admin'],
    ['https://evil.example/admin', '/admin'],
    ['/admin/../../evil', '/admin'],
    ['/admin\\..\\evil', '/admin'],
    ['/\\evil.example', '/admin'],
    ['/admin\t//evil', '/admin'],
    ['/administrator', '/admin'],
    ['/admin/sign-out', '/admin'],
    ['javascript:alert(1)', '/admin'],
    [undefined, '/admin'],
    [['/admin/x'], '/admin'],
  ])('%s → %s', (wanted, path) => {
    expect(safeNextPath(wanted)).toBe(path);
  });

  it('never leaves the desk, whatever it is given', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '..',
      '.',
      '/admin',
      '//',
      'evil.example',
      ':',
      '@',
      '%2e',
      '?',
      '#',
      'https:',
      '\t',
      ' ',
      'ش',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        for (const wanted of [pieces.join(''), `/admin${pieces.join('')}`]) {
          const reached = new URL(safeNextPath(wanted), 'https://desk.example');
          expect(reached.origin).toBe('https://desk.example');
          expect(reached.pathname).toMatch(/^\/admin(\/|$)/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
