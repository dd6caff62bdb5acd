import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { installation, media } from '@/db/schema';
import { encodeMark } from '@/lib/media/ingest/encode-mark';
import { RASTER_TYPES } from '@/lib/media/ingest/picture-format';
import { originalKey } from '@/lib/media/ingest/prepare-picture';
import type { MediaStore } from '@/lib/media/media-store';
import { markKey } from '@/lib/media/picture-mark';

const SLICE = 50;
/** Of `installation`: up to which picture all have been looked at. */
const SEEN_KEY = 'marks-made-until';

/** Formats that can be transparent. */
const FORMATS = (['png', 'webp', 'gif', 'avif', 'tiff'] as const).map((format) => ({
  format,
  ...RASTER_TYPES[format],
}));

/**
 * Gives transparent pictures from before there were marks theirs, so that any of them can be the paper's logo. Each
 * picture is looked at once, however often this runs; pictures that come in later bring their mark along.
 * @returns how many marks were made
 */
export async function makeMarks(request: {
  db: Database;
  store: MediaStore;
  now: Date;
  signal: AbortSignal;
}): Promise<number> {
  const { db, store, now, signal } = request;
  let made = 0;
  for (let seen = await readSeen(db); ; ) {
    const rows = await db
      .select({
        id: media.id,
        hash: media.hash,
        width: media.width,
        height: media.height,
        mimeType: media.mimeType,
      })
      .from(media)
      .where(
        and(
          gt(media.id, seen),
          inArray(
            media.mimeType,
            FORMATS.map(({ mimeType }) => mimeType),
          ),
        ),
      )
      .orderBy(asc(media.id))
      .limit(SLICE);
    for (const row of rows) {
      signal.throwIfAborted();
      if (await makeMark(store, row)) made += 1;
    }
    const last = rows.at(-1);
    if (!last) return made;
    seen = last.id;
    await db
      .insert(installation)
      .values({ key: SEEN_KEY, value: seen, updatedAt: now })
      .onConflictDoUpdate({ target: installation.key, set: { value: seen, updatedAt: now } });
  }
}

async function readSeen(db: Database): Promise<number> {
  const row = await db.query.installation.findFirst({ where: eq(installation.key, SEEN_KEY) });
  return typeof row?.value === 'number' ? row.value : 0;
}

async function makeMark(
  store: MediaStore,
  { hash, mimeType, ...size }: { hash: string; mimeType: string; width: number; height: number },
): Promise<boolean> {
  const format = FORMATS.find((one) => one.mimeType === mimeType)?.format;
  if (!format || (await store.has(markKey(hash)))) return false;
  const bytes = await store.get(originalKey(hash, format));
  // A file that is lost or damaged has its place in other reports; here it only has no mark.
  const mark = bytes && (await encodeMark(bytes, size).catch(() => null));
  if (!mark) return false;
  await store.put(markKey(hash), mark);
  return true;
}
