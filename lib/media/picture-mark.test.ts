import { describe, expect, it } from 'vitest';
import { markPath, markSize } from './picture-mark';

describe('the mark of a picture', () => {
  it.each([
    ['a wide one', { width: 4000, height: 500 }, { width: 1200, height: 150 }],
    ['a tall one', { width: 900, height: 1200 }, { width: 225, height: 300 }],
    ['a small one', { width: 240, height: 92 }, { width: 240, height: 92 }],
    ['a hair', { width: 5000, height: 1 }, { width: 1200, height: 1 }],
  ])('of %s fits', (_, picture, size) => {
    expect(markSize(picture)).toEqual(size);
  });

  it('has an address of its own', () => {
    expect(markPath('0a1b')).toBe('/media/0a1b/mark.webp');
  });
});
