import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberedByPath, numberedByQuery, pageWindow } from '@/components/lists/page-window';

describe('pageWindow', () => {
  it.each([
    ['a list of one page', 1, false, [1]],
    ['the first of several', 1, true, [1, 2]],
    ['no gap', 4, true, [1, 2, 3, 4, 5]],
    ['a gap of one, closed', 5, true, [1, 2, 3, 4, 5, 6]],
    ['deep in a list', 7, true, [1, null, 5, 6, 7, 8]],
    ['the last', 38, false, [1, null, 36, 37, 38]],
  ])('%s', (_, page, hasNext, window) => {
    expect(pageWindow(page, hasNext)).toEqual(window);
  });

  it('names the first and the current page once, ascending', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.boolean(), (page, hasNext) => {
        const numbers = pageWindow(page, hasNext).filter((number) => number !== null);
        expect(numbers).toContain(1);
        expect(numbers).toContain(page);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('addresses of pages', () => {
  it('gives the first page the plain address, encoded', () => {
    expect([1, 2].map(numberedByPath('/tag/ماء'))).toEqual([
      '/tag/%D9%85%D8%A7%D8%A1',
      '/tag/%D9%85%D8%A7%D8%A1/page/2',
    ]);
    expect([1, 3].map(numberedByQuery('/corrections'))).toEqual(['/corrections', '/corrections?page=3']);
  });
});
