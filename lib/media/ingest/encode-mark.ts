import { markSize } from '@/lib/media/picture-mark';
import { openPicture, type Size } from './encode-variants';

/**
 * The mark of a picture (picture-mark.ts), or null when nothing of it is transparent.
 * @param size of the original after orientation
 * @throws what sharp throws on damaged data
 */
export async function encodeMark(bytes: Buffer, size: Size): Promise<Buffer | null> {
  const { hasAlpha } = await openPicture(bytes).metadata();
  if (!hasAlpha || (await openPicture(bytes).stats()).isOpaque) return null;
  return openPicture(bytes)
    .resize({ ...markSize(size), fit: 'fill' })
    .toColourspace('srgb')
    .webp({ nearLossless: true, quality: 60 })
    .toBuffer();
}
