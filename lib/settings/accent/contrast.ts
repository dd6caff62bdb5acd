/** Contrast of two colours as WCAG 2.2 reckons it. Colours are `#rrggbb`. */

/** Whether this is a colour as `<input type="color">` gives it: `#rrggbb`, either case. */
export const isHexColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** The linear red, green and blue of a colour, each 0–1. @throws RangeError when it is no `#rrggbb` */
export function linearChannels(colour: string): [red: number, green: number, blue: number] {
  if (!isHexColour(colour)) throw new RangeError(`not a colour: ${JSON.stringify(colour)}`);
  const channel = (start: number) => toLinear(Number.parseInt(colour.slice(start, start + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

/** 0 for black to 1 for white (w3.org/TR/WCAG22/#dfn-relative-luminance). */
export function relativeLuminance(colour: string): number {
  const [red, green, blue] = linearChannels(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 for the same colour to 21 for black and white (w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrastRatio(one: string, other: string): number {
  const [dark = 0, light = 0] = [relativeLuminance(one), relativeLuminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** As it is said: two decimals, never rounded up to what it is not. */
export const saidRatio = (ratio: number): number => Math.floor(ratio * 100) / 100;

const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
