import { describe, expect, it } from 'vitest';
import { changesBetween, draftOf } from './picture-draft';
import type { LibraryPicture } from './to-library-picture';

const picture = {
  id: 7,
  alt: 'رصيف',
  caption: null,
  credit: 'نشرة',
  creator: null,
  copyright: null,
  rights: null,
  rightsLastDay: '2026-12-01',
  focalX: 0.5,
  focalY: 0.5,
} as LibraryPicture;

describe('changesBetween', () => {
  it('names what differs and nothing else', () => {
    const before = draftOf(picture);
    expect(changesBetween(before, before)).toEqual({});
    expect(
      changesBetween(before, { ...before, alt: '', rightsLastDay: '', focal: { x: 0.25, y: 0.5 } }),
    ).toEqual({ alt: '', rightsLastDay: null, focalX: 0.25 });
  });
});
