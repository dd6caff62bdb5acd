import { eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { media } from '@/db/schema/media';
import { contentHash } from '@/lib/media/content-hash';
import { pictureSearchDocument } from '@/lib/media/library/search-document';
import type { MediaStore } from '@/lib/media/media-store';
import { creditLine, type PhotoMetadata } from '@/lib/media/metadata/photo-metadata';
import { fail, ok, type Result } from '@/lib/platform/result';
import type { Size } from './encode-variants';
import { sniffPicture } from './picture-format';
import { hasAllFiles, preparePicture } from './prepare-picture';

export interface PictureInput {
  bytes: Buffer;
  originalName?: string | null;
  alt?: string;
  caption?: string | null;
  /** Absent or null: what the file's own IPTC/XMP says. The same holds for caption, rights (usage terms) and alt. */
  credit?: string | null;
  rights?: string | null;
  /** 0–1 from left and top; the middle when absent. */
  focalX?: number;
  focalY?: number;
  /** Who brought it in; nobody for imports. */
  uploadedById?: string | null;
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

  const hash = contentHash(input.bytes);
  const known = await findByHash(deps.db, hash);
  if (known && (await hasAllFiles(deps.store, known, { format, bytes: input.bytes })))
    return ok({ ...known, isNew: false });

  const prepared = await preparePicture(deps.store, { bytes: input.bytes, format, hash });
  if (!prepared.ok) return prepared;
  if (known) return ok({ ...known, isNew: false });

  const { file, metadata } = prepared.value;
  const words = wordsOf(input, metadata);
  const [row] = await deps.db
    .insert(media)
    .values({
      ...file,
      ...words,
      focalX: inPicture(input.focalX),
      focalY: inPicture(input.focalY),
      uploadedById: input.uploadedById ?? null,
      searchDocument: pictureSearchDocument(words),
    })
    .onConflictDoNothing({ target: media.hash })
    .returning({ id: media.id });
  if (row) return ok({ id: row.id, hash, width: file.width, height: file.height, isNew: true });

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

/** The caller's words, then the file's. */
function wordsOf(input: PictureInput, metadata: PhotoMetadata) {
  const given = (text: string | null | undefined) => text?.trim().normalize('NFC') || null;
  return {
    originalName: input.originalName?.normalize('NFC') ?? null,
    alt: given(input.alt) ?? metadata.alt ?? '',
    caption: given(input.caption) ?? metadata.caption,
    credit: given(input.credit) ?? creditLine(metadata),
    rights: given(input.rights) ?? metadata.usageTerms,
    creator: metadata.creator,
    copyright: metadata.copyright,
  };
}

function inPicture(share: number | undefined): number {
  return share === undefined || !Number.isFinite(share) ? 0.5 : Math.min(1, Math.max(0, share));
}
