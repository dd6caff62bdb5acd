import type { Picture } from '@/lib/media/types';

/**
 * Classes that carry focal point and placeholder colour (style attributes are forbidden on reader pages):
 * `fx-3 fy-7` in tenths, the middle left out, and `c-aabbcc`, whose rule `pictureColourRule` gives.
 */
export function pictureClasses(picture: Picture): string {
  const x = Math.round(clamp(picture.focalX) * 10);
  const y = Math.round(clamp(picture.focalY) * 10);
  return [x !== 5 && `fx-${x}`, y !== 5 && `fy-${y}`, colourClass(picture)].filter(Boolean).join(' ');
}

/** The placeholder's style rule, or null when the picture has no well-formed colour. */
export function pictureColourRule(picture: Picture): { name: string; css: string } | null {
  const name = colourClass(picture);
  return name ? { name, css: `.${name}{background-color:#${name.slice(2)}}` } : null;
}

function colourClass(picture: Picture): string | null {
  const hex = /^#([0-9a-f]{6})$/i.exec(picture.colour ?? '')?.[1];
  return hex ? `c-${hex.toLowerCase()}` : null;
}

function clamp(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0.5;
}
