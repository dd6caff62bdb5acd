import 'server-only';
import { inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { files } from '@/db/schema';
import type { FileSizes } from './types';

/** How large the files of these hashes are; unknown ones are missing from the map. */
export async function getFileSizes(hashes: string[]): Promise<FileSizes> {
  if (hashes.length === 0) return new Map();
  const rows = await database()
    .select({ hash: files.hash, byteSize: files.byteSize })
    .from(files)
    .where(inArray(files.hash, hashes));
  return new Map(rows.map((row) => [row.hash, row.byteSize]));
}
