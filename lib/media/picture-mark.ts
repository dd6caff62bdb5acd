import type { Picture } from '@/lib/media/types';

/**
 * The mark: a picture with its transparency, as a logo is set on any ground. Every other variant lies on white.
 * A file beside them, of pictures that are transparent somewhere.
 */

/** Into which it fits, in pixels: three times the tallest masthead. */
export const MARK_BOX = { width: 1200, height: 300 } as const;

/** Its key in the media store. */
export const markKey = (hash: string): string => `${hash}/mark.webp`;

/** `/media/{hash}/mark.webp`; for ever the same bytes. */
export const markPath = (hash: string): string => `/media/${markKey(hash)}`;

/** Its size in pixels: never larger than the picture. */
export function markSize({ width, height }: Pick<Picture, 'width' | 'height'>): {
  width: number;
  height: number;
} {
  const scale = Math.min(1, MARK_BOX.width / width, MARK_BOX.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
