import { describe, expect, it } from 'vitest';
import { pictureSources, variantHeight, variantWidth } from './picture-sources';
import type { Picture } from './types';

const picture: Picture = {
  id: 1,
  hash: 'a'.repeat(32),
  width: 2000,
  height: 1333,
  widths: [320, 480, 640, 960, 1280, 1600],
  alt: '',
  caption: null,
  credit: null,
  focalX: 0.5,
  focalY: 0.5,
  colour: null,
};

describe('pictureSources', () => {
  it('lists every width once a format, ascending', () => {
    const { avif, webp, jpeg } = pictureSources(picture);
    expect(avif.split(', ')).toHaveLength(6);
    expect(avif).toMatch(/^\/media\/a{32}\/320\.avif 320w, .*1600\.avif 1600w$/);
    expect(webp).toContain('/640.webp 640w');
    expect(jpeg).toContain('/1280.jpg 1280w');
  });

  it('falls back to the JPEG of 960 px with its own size', () => {
    expect(pictureSources(picture)).toMatchObject({
      src: `/media/${picture.hash}/960.jpg`,
      width: 960,
      height: 640,
    });
  });

  it('leaves out what is wider than the place', () => {
    const { avif, src, width } = pictureSources(picture, 700);
    expect(avif.split(', ').at(-1)).toBe(`/media/${picture.hash}/640.avif 640w`);
    expect([src, width]).toEqual([`/media/${picture.hash}/640.jpg`, 640]);
    expect(pictureSources(picture, 100).jpeg).toBe(`/media/${picture.hash}/320.jpg 320w`);
  });

  it('uses what there is of a small picture', () => {
    const small = { ...picture, width: 200, height: 100, widths: [200] };
    expect(pictureSources(small)).toMatchObject({
      src: `/media/${picture.hash}/200.jpg`,
      width: 200,
      height: 100,
    });
    expect(pictureSources(small).avif).toBe(`/media/${picture.hash}/200.avif 200w`);
  });
});

describe('variantWidth', () => {
  it.each([
    [1200, 960],
    [1600, 1600],
    [9999, 1600],
    [100, 320],
  ])('not above %i: %i', (maxWidth, expected) => {
    expect(variantWidth(picture, maxWidth)).toBe(expected);
  });

  it('never gives a height of nothing', () => {
    expect(variantHeight({ width: 4000, height: 1 }, 320)).toBe(1);
  });
});
