import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { media } from '@/db/schema/media';
import { fail, ok, type Result } from '@/lib/platform/result';
import {
  encodeVariants,
  MAX_PIXELS,
  openPicture,
  type Size,
  type Variant,
  variantWidths,
} from './encode-variants';
import type { MediaStore } from './media-store';
import { creditLine, creditPacket, type PhotoMetadata, readPhotoMetadata } from './photo-metadata';
import { RASTER_TYPES, type RasterFormat, sniffPicture } from './picture-format';
import { VARIANT_FORMATS } from './picture-sources';

export interface PictureInput {
  bytes: Buffer;
  originalName?: string | null;
  alt?: string;
  caption?: string | null;
  /** Absent or null: what the file's own IPTC/XMP says. The same holds for caption, rights and alt. */
  credit?: string | null;
  rights?: string | null;
  /** 0–1 from left and top; the middle when absent. */
  focalX?: number;
  focalY?: number;
}

export interface IngestedPicture extends Size {
  id: number;
  hash: string;
  /** False when the same bytes were already in the library; its words then stay as they are. */
  isNew: boolean;
}

export interface PictureDeps {
  /** The pool, or the transaction the caller is in. */
  db: Executor;
  store: MediaStore;
}

export type IngestFailure = 'not_an_image' | 'unsupported_type' | 'too_large' | 'too_many_pixels' | 'broken';

/** Bytes of an original; press photographs are 5–25 MB. */
const MAX_BYTES = 64 * 1024 * 1024;
/** WebP ends at 16,383 pixels a side; a taller strip than this is a scroll, not a picture. */
const MAX_VARIANT_SIDE = 16_000;

/**
 * Takes a picture into the library: variants in every width and format, the original beside them, and a
 * row in `media`. The same bytes give the same id, however often and from however many processes at once.
 * Files are written before the row, so a row never names a missing file.
 */
export async function ingestPicture(
  deps: PictureDeps,
  input: PictureInput,
): Promise<Result<IngestedPicture, IngestFailure>> {
  if (input.bytes.length > MAX_BYTES) return fail('too_large', `${input.bytes.length} bytes`);
  const format = sniffPicture(input.bytes);
  if (format === null) return fail('not_an_image');
  if (format === 'unsupported') return fail('unsupported_type');

  const hash = createHash('sha256').update(input.bytes).digest('hex').slice(0, 32);
  const known = await findByHash(deps.db, hash);
  if (known && (await hasAllFiles(deps.store, known, format))) return ok({ ...known, isNew: false });

  const opened = await inspect(input.bytes);
  if (!opened.ok) return opened;
  const { size, metadata } = opened.value;

  let made: Awaited<ReturnType<typeof encodeVariants>>;
  try {
    made = await encodeVariants(input.bytes, size, creditPacket(metadata));
  } catch (error) {
    return fail('broken', reasonOf(error));
  }
  await storeFiles(deps.store, { hash, format, bytes: input.bytes, variants: made.variants });
  if (known) return ok({ ...known, isNew: false });

  const [row] = await deps.db
    .insert(media)
    .values({
      hash,
      mimeType: RASTER_TYPES[format].mimeType,
      byteSize: input.bytes.length,
      ...size,
      widths: variantWidths(size.width),
      focalX: inPicture(input.focalX),
      focalY: inPicture(input.focalY),
      colour: made.colour,
      originalName: input.originalName?.normalize('NFC') ?? null,
      ...wordsOf(input, metadata),
    })
    .onConflictDoNothing({ target: media.hash })
    .returning({ id: media.id });
  if (row) return ok({ id: row.id, hash, ...size, isNew: true });

  const winner = await findByHash(deps.db, hash);
  if (!winner) throw new Error(`picture ${hash} is neither inserted nor found`);
  return ok({ ...winner, isNew: false });
}

async function findByHash(db: Executor, hash: string): Promise<Omit<IngestedPicture, 'isNew'> | undefined> {
  const [row] = await db
    .select({ id: media.id, hash: media.hash, width: media.width, height: media.height })
    .from(media)
    .where(eq(media.hash, hash));
  return row;
}

const originalKey = (hash: string, format: RasterFormat) =>
  `${hash}/original.${RASTER_TYPES[format].extension}`;
const variantKey = (hash: string, variant: Pick<Variant, 'width' | 'format'>) =>
  `${hash}/${variant.width}.${variant.format}`;

/** A database restored without its files is mended by bringing the picture in again. */
async function hasAllFiles(
  store: MediaStore,
  picture: Size & { hash: string },
  format: RasterFormat,
): Promise<boolean> {
  const keys = variantWidths(picture.width).flatMap((width) =>
    VARIANT_FORMATS.map((variantFormat) => variantKey(picture.hash, { width, format: variantFormat })),
  );
  const present = await Promise.all(
    [...keys, originalKey(picture.hash, format)].map((key) => store.has(key)),
  );
  return present.every(Boolean);
}

/** Size after orientation, and the file's own words; reads headers only. */
async function inspect(
  bytes: Buffer,
): Promise<Result<{ size: Size; metadata: PhotoMetadata }, 'too_many_pixels' | 'broken'>> {
  try {
    const header = await openPicture(bytes).metadata();
    const size = { width: header.autoOrient.width, height: header.autoOrient.height };
    if (size.width * size.height > MAX_PIXELS)
      return fail('too_many_pixels', `${size.width} × ${size.height}`);
    const scale = Math.min(1, (variantWidths(size.width).at(-1) ?? size.width) / size.width);
    if (size.height * scale > MAX_VARIANT_SIDE)
      return fail('too_many_pixels', `${size.width} × ${size.height}`);
    return ok({ size, metadata: readPhotoMetadata({ xmp: header.xmpAsString, iptc: header.iptc }) });
  } catch (error) {
    const reason = reasonOf(error);
    return /pixel limit/i.test(reason) ? fail('too_many_pixels', reason) : fail('broken', reason);
  }
}

/** The original last: where it lies, the set is whole. */
async function storeFiles(
  store: MediaStore,
  picture: { hash: string; format: RasterFormat; bytes: Buffer; variants: Variant[] },
): Promise<void> {
  await Promise.all(
    picture.variants.map((variant) => store.put(variantKey(picture.hash, variant), variant.bytes)),
  );
  await store.put(originalKey(picture.hash, picture.format), picture.bytes);
}

/** The caller's words, then the file's. */
function wordsOf(input: PictureInput, metadata: PhotoMetadata) {
  const given = (text: string | null | undefined) => text?.trim().normalize('NFC') || null;
  return {
    alt: given(input.alt) ?? metadata.alt ?? '',
    caption: given(input.caption) ?? metadata.caption,
    credit: given(input.credit) ?? creditLine(metadata),
    rights: given(input.rights) ?? metadata.rights,
  };
}

function inPicture(share: number | undefined): number {
  return share === undefined || !Number.isFinite(share) ? 0.5 : Math.min(1, Math.max(0, share));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
