import { afterEach, describe, expect, it } from 'vitest';
import { changesBetween, draftOf, dropDraft, keepDraft, restoredDraft } from './picture-draft.client';
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

afterEach(() => dropDraft(7));

describe('changesBetween', () => {
  it('names what differs and nothing else', () => {
    const before = draftOf(picture);
    expect(changesBetween(before, before)).toEqual({});
    expect(
      changesBetween(before, { ...before, alt: '', rightsLastDay: '', focal: { x: 0.25, y: 0.5 } }),
    ).toEqual({ alt: '', rightsLastDay: null, focalX: 0.25 });
  });
});

describe('restoredDraft', () => {
  it('lays what was typed over what colleagues have changed meanwhile', () => {
    keepDraft(7, draftOf(picture), { ...draftOf(picture), alt: 'رصيف الحاويات' });
    const now = { ...picture, credit: 'عمر الشامي', focalX: 0.1 };
    expect(restoredDraft(now)).toMatchObject({
      alt: 'رصيف الحاويات',
      credit: 'عمر الشامي',
      focal: { x: 0.1, y: 0.5 },
    });
    expect(changesBetween(draftOf(now), restoredDraft(now))).toEqual({ alt: 'رصيف الحاويات' });
  });

  it('is the picture itself when nothing was typed', () => {
    expect(restoredDraft(picture)).toEqual(draftOf(picture));
  });
});
