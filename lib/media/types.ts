/** A picture as pages print it. Addresses are `/media/{hash}/{width}.{avif,webp,jpg}`. */
export interface Picture {
  id: number;
  /** Content hash of the original, lower-case hex; the folder of its variants. */
  hash: string;
  /** Pixel size of the original after auto-orientation. */
  width: number;
  height: number;
  /** Widths in pixels for which variants exist, ascending (subset of 320 … 1600, never above the original). */
  widths: number[];
  alt: string;
  caption: string | null;
  credit: string | null;
  /** The point that must stay visible when cropped, 0–1 from the picture's left and top. */
  focalX: number;
  focalY: number;
  /** Dominant colour, `#rrggbb`, painted while the picture loads. */
  colour: string | null;
}
