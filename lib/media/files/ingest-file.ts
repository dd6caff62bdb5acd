import { eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { files } from '@/db/schema';
import { fail, ok, type Result } from '@/lib/platform/result';
import { contentHash } from '../content-hash';
import type { MediaStore } from '../media-store';
import { extensionOf, fileFormat, sniffFile } from './file-format';
import { fileKey } from './file-path';

export interface IngestedFile {
  id: number;
  hash: string;
  name: string;
}

/** `empty`; `unsupported`: no kind that the library takes; `mismatch`: not what its name says. */
export type FileRefusal = 'empty' | 'unsupported' | 'mismatch';

/**
 * Takes a document, sound or video into the library. The same bytes give the same row, under the name that they came
 * with first. The file is written before the row, so that a row never names a missing file.
 * @param input.name as the file was called; only its last segment counts
 */
export async function ingestFile(
  { db, store }: { db: Executor; store: MediaStore },
  { bytes, name }: { bytes: Buffer; name: string },
): Promise<Result<IngestedFile, FileRefusal>> {
  if (bytes.length === 0) return fail('empty');
  const extension = extensionOf(name);
  if (!fileFormat(extension)) return fail('unsupported', extension);
  const format = sniffFile(bytes, name);
  if (!format) return fail('mismatch', extension);
  const hash = contentHash(bytes);
  const known = await findFile(db, hash);
  if (known && (await store.has(fileKey(hash, extensionOf(known.name))))) return ok(known);
  await store.put(fileKey(hash, format.extension), bytes);
  const [row] = await db
    .insert(files)
    .values({ hash, name: fileName(name), mimeType: format.mimeType, byteSize: bytes.length })
    .onConflictDoUpdate({ target: files.hash, set: { name: fileName(name), mimeType: format.mimeType } })
    .returning({ id: files.id, hash: files.hash, name: files.name });
  if (!row) throw new Error(`file ${hash} was not written`);
  return ok(row);
}

async function findFile(db: Executor, hash: string): Promise<IngestedFile | undefined> {
  const [row] = await db
    .select({ id: files.id, hash: files.hash, name: files.name })
    .from(files)
    .where(eq(files.hash, hash));
  return row;
}

const MAX_STEM_BYTES = 150;

/** A name as it stands in an address: NFC, letters and digits joined by hyphens, the ending in lower case. */
export function fileName(original: string): string {
  const last = original.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const extension = extensionOf(last);
  let stem = last
    .slice(0, last.length - extension.length - 1)
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  while (Buffer.byteLength(stem) > MAX_STEM_BYTES) stem = [...stem].slice(0, -1).join('');
  return `${stem || 'file'}.${extension}`;
}
