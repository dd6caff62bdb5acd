import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accentStyle,
  contrastChecks,
  isReadableAccent,
  LEAST_CONTRAST,
  leastContrast,
  nearestReadable,
  nightAccent,
  SURFACES,
  THEMES,
} from './accent';
import { contrastRatio, isHexColour, relativeLuminance, saidRatio } from './contrast';
import { colourOf, oklchOf } from './oklch';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.47],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 3.99],
    ['#0000ff', '#ffffff', 8.59],
    ['#00ff00', '#ffffff', 1.37],
    ['#B0251A', '#ffffff', 6.71],
  ])('of %s on %s is %d', (one, other, ratio) => {
    expect(saidRatio(contrastRatio(one, other))).toBe(ratio);
  });

  it('is the same both ways round, from 1 to 21', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrastRatio(one, other);
        expect(ratio).toBe(contrastRatio(other, one));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
    );
  });

  it('is never said to be more than it is', () => {
    expect(saidRatio(4.4999)).toBe(4.49);
  });

  it.each(['red', '#fff', '#12345g', '', '#1234567'])('knows that %j is no colour', (text) => {
    expect(isHexColour(text)).toBe(false);
    expect(() => relativeLuminance(text)).toThrow(RangeError);
  });
});

describe('oklch', () => {
  it('is the same colour again', () => {
    fc.assert(
      fc.property(colour, (one) => {
        expect(colourOf(oklchOf(one))).toBe(one);
      }),
    );
  });
});

describe('an accent', () => {
  it('stands on the surfaces of the design', () => {
    const [light = '', dark = ''] = readFileSync('app/styles/tokens.css', 'utf8').split(
      '[data-theme="dark"]',
    );
    for (const [theme, sheet] of [
      ['light', light],
      ['dark', dark],
    ] as const)
      for (const [name, value] of Object.entries(SURFACES[theme]))
        expect(sheet).toContain(`--color-${name}: ${value};`);
  });

  it('is checked on paper, on newsprint and under text', () => {
    expect(contrastChecks('light', '#1d7a4c').map(({ on, isEnough }) => [on, isEnough])).toEqual([
      ['paper', true],
      ['newsprint', true],
      ['accent', true],
    ]);
    expect(isReadableAccent('light', '#f5c518')).toBe(false);
    expect(isReadableAccent('dark', '#f5c518')).toBe(true);
    // Enough on paper alone is not enough.
    expect(contrastChecks('light', '#767676').map(({ isEnough }) => isEnough)).toEqual([true, false, true]);
  });

  it('that is read stays; another becomes one that is, of its own hue', () => {
    fc.assert(
      fc.property(colour, fc.constantFrom(...THEMES), (one, theme) => {
        const near = nearestReadable(theme, one);
        expect(leastContrast(theme, near)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        if (isReadableAccent(theme, one)) expect(near).toBe(one);
      }),
    );
    const [asked, given] = [oklchOf('#ff8a00'), oklchOf(nearestReadable('light', '#ff8a00'))];
    expect(Math.abs(asked.hue - given.hue)).toBeLessThan(0.1);
  });

  it('goes no further than it must', () => {
    fc.assert(
      fc.property(colour, (one) => {
        fc.pre(!isReadableAccent('light', one));
        expect(leastContrast('light', nearestReadable('light', one))).toBeLessThan(LEAST_CONTRAST + 0.35);
      }),
    );
  });

  it('has a night that is read', () => {
    fc.assert(
      fc.property(colour, (one) => {
        expect(leastContrast('dark', nightAccent(one))).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      }),
    );
  });

  it('is printed for both themes, and nothing else is', () => {
    const style = accentStyle('#1d7a4c', '#7fd0a1');
    expect(style).toMatch(/^:root:root\{--color-accent:#1d7a4c;--color-nuqta:#1d7a4c\}/);
    expect(style.match(/#7fd0a1/g)).toHaveLength(4);
    expect(accentStyle('#1d7a4c', null)).toContain(nightAccent('#1d7a4c'));
    expect(style).not.toMatch(/[<>]/);
  });
});
