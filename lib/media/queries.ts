import 'server-only';
import { inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { media } from '@/db/schema';
import { pictureColumns } from '@/lib/media/picture-columns';
import { toPicture } from '@/lib/media/to-picture';
import type { Picture } from '@/lib/media/types';

/** Pictures by media id; ids that do not exist are missing from the map. */
export async function getPicturesByIds(ids: number[]): Promise<Map<number, Picture>> {
  if (ids.length === 0) return new Map();
  const rows = await database().select(pictureColumns).from(media).where(inArray(media.id, ids));
  return new Map(rows.map((row) => [row.id, toPicture(row)]));
}
