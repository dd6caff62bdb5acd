import type { Picture } from '@/lib/media/types';

/** The formats every width exists in; `jpg` is the one every browser and machine reads. */
export const VARIANT_FORMATS = ['avif', 'webp', 'jpg'] as const;
export type VariantFormat = (typeof VARIANT_FORMATS)[number];

export interface PictureSources {
  /** `srcset` values: `/media/{hash}/320.avif 320w, …`, ascending. */
  avif: string;
  webp: string;
  jpeg: string;
  /** For `<img src>`: the JPEG nearest below 960 px. */
  src: string;
  /** Intrinsic size for `width` and `height` of `<img>`, in pixels of `src`. */
  width: number;
  height: number;
}

const FALLBACK_WIDTH = 960;

/** `/media/{hash}/{width}.{format}`; for ever the same bytes. */
export function variantPath(hash: string, width: number, format: VariantFormat): string {
  return `/media/${hash}/${width}.${format}`;
}

/** The widest variant not above `maxWidth` pixels, or the narrowest when all are wider. */
export function variantWidth(picture: Pick<Picture, 'widths' | 'width'>, maxWidth: number): number {
  const fitting = picture.widths.filter((width) => width <= maxWidth);
  return fitting.at(-1) ?? picture.widths[0] ?? picture.width;
}

/** Height in pixels of the variant of that width: rounded as the variants were made. */
export function variantHeight(picture: Pick<Picture, 'width' | 'height'>, width: number): number {
  return Math.max(1, Math.round((picture.height * width) / picture.width));
}

/** What `<picture>` needs; `sizes` is the caller's, who knows the layout, as is the widest variant of use there. */
export function pictureSources(picture: Picture, maxWidth = Number.POSITIVE_INFINITY): PictureSources {
  const widest = variantWidth(picture, maxWidth);
  const widths = picture.widths.filter((width) => width <= widest);
  const srcset = (format: VariantFormat) =>
    widths.map((width) => `${variantPath(picture.hash, width, format)} ${width}w`).join(', ');
  const width = variantWidth(picture, Math.min(FALLBACK_WIDTH, maxWidth));
  return {
    avif: srcset('avif'),
    webp: srcset('webp'),
    jpeg: srcset('jpg'),
    src: variantPath(picture.hash, width, 'jpg'),
    width,
    height: variantHeight(picture, width),
  };
}
