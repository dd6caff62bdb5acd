import type { MediaStore } from '@/lib/media/media-store';
import { creditPacket, type PhotoMetadata, readPhotoMetadata } from '@/lib/media/metadata/photo-metadata';
import { markKey } from '@/lib/media/picture-mark';
import { VARIANT_FORMATS } from '@/lib/media/picture-sources';
import { fail, ok, type Result } from '@/lib/platform/result';
import { encodeMark } from './encode-mark';
import {
  encodeVariants,
  MAX_PIXELS,
  openPicture,
  type Size,
  type Variant,
  variantWidths,
} from './encode-variants';
import { RASTER_TYPES, type RasterFormat } from './picture-format';

/** What a picture's row says of its file. */
export interface PictureFile extends Size {
  hash: string;
  mimeType: string;
  byteSize: number;
  widths: number[];
  colour: string;
}

/** WebP ends at 16,383 pixels a side; a taller strip than this is a scroll, not a picture. */
const MAX_VARIANT_SIDE = 16_000;

/**
 * Makes and stores every variant of a picture, and the original beside them; what the file itself says of the
 * picture comes back with it.
 */
export async function preparePicture(
  store: MediaStore,
  input: { bytes: Buffer; format: RasterFormat; hash: string },
): Promise<
  Result<{ file: PictureFile; metadata: PhotoMetadata; isTransparent: boolean }, 'too_many_pixels' | 'broken'>
> {
  const { bytes, format, hash } = input;
  const opened = await inspect(bytes);
  if (!opened.ok) return opened;
  const { size, metadata } = opened.value;
  let made: Awaited<ReturnType<typeof encodeVariants>>;
  let mark: Buffer | null;
  try {
    made = await encodeVariants(bytes, size, creditPacket(metadata));
    mark = await encodeMark(bytes, size);
  } catch (error) {
    return fail('broken', reasonOf(error));
  }
  await storeFiles(store, { hash, format, bytes, variants: made.variants, mark });
  return ok({
    metadata,
    isTransparent: mark !== null,
    file: {
      hash,
      mimeType: RASTER_TYPES[format].mimeType,
      byteSize: bytes.length,
      ...size,
      widths: variantWidths(size.width),
      colour: made.colour,
    },
  });
}

/**
 * A database restored without its files is mended by bringing the picture in again, as is a transparent one from
 * before there were marks.
 */
export async function hasAllFiles(
  store: MediaStore,
  picture: Size & { hash: string },
  { format, bytes }: { format: RasterFormat; bytes: Buffer },
): Promise<boolean> {
  const keys = variantWidths(picture.width).flatMap((width) =>
    VARIANT_FORMATS.map((variantFormat) => variantKey(picture.hash, { width, format: variantFormat })),
  );
  const present = await Promise.all(
    [...keys, originalKey(picture.hash, format)].map((key) => store.has(key)),
  );
  if (!present.every(Boolean)) return false;
  return (await store.has(markKey(picture.hash))) || (await encodeMark(bytes, picture)) === null;
}

/** Where the file itself lies, as it came. */
export const originalKey = (hash: string, format: RasterFormat): string =>
  `${hash}/original.${RASTER_TYPES[format].extension}`;
const variantKey = (hash: string, variant: Pick<Variant, 'width' | 'format'>) =>
  `${hash}/${variant.width}.${variant.format}`;

/** Size after orientation, and the file's own words; reads headers only. */
async function inspect(
  bytes: Buffer,
): Promise<Result<{ size: Size; metadata: PhotoMetadata }, 'too_many_pixels' | 'broken'>> {
  try {
    const header = await openPicture(bytes).metadata();
    const size = { width: header.autoOrient.width, height: header.autoOrient.height };
    const tooLarge = () => fail('too_many_pixels', `${size.width} × ${size.height}`);
    if (size.width * size.height > MAX_PIXELS) return tooLarge();
    const scale = Math.min(1, (variantWidths(size.width).at(-1) ?? size.width) / size.width);
    if (size.height * scale > MAX_VARIANT_SIDE) return tooLarge();
    const { xmpAsString: xmp, iptc, exif } = header;
    return ok({ size, metadata: readPhotoMetadata({ xmp, iptc, exif }) });
  } catch (error) {
    const reason = reasonOf(error);
    return /pixel limit/i.test(reason) ? fail('too_many_pixels', reason) : fail('broken', reason);
  }
}

/** The original last: where it lies, the set is whole. */
async function storeFiles(
  store: MediaStore,
  picture: { hash: string; format: RasterFormat; bytes: Buffer; variants: Variant[]; mark: Buffer | null },
): Promise<void> {
  await Promise.all(
    picture.variants.map((variant) => store.put(variantKey(picture.hash, variant), variant.bytes)),
  );
  if (picture.mark) await store.put(markKey(picture.hash), picture.mark);
  await store.put(originalKey(picture.hash, picture.format), picture.bytes);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
