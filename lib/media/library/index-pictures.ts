import { eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { media } from '@/db/schema';
import { pictureSearchDocument } from './search-document';

const SLICE = 500;

/** Gives pictures from before the library could be searched what they are found by. @returns how many */
export async function indexPictures({ db, signal }: { db: Database; signal: AbortSignal }): Promise<number> {
  let indexed = 0;
  for (;;) {
    signal.throwIfAborted();
    const rows = await db
      .select({
        id: media.id,
        originalName: media.originalName,
        alt: media.alt,
        caption: media.caption,
        credit: media.credit,
        creator: media.creator,
      })
      .from(media)
      .where(isNull(media.searchDocument))
      .orderBy(media.id)
      .limit(SLICE);
    for (const { id, ...words } of rows)
      await db
        .update(media)
        .set({ searchDocument: pictureSearchDocument(words) })
        .where(eq(media.id, id));
    indexed += rows.length;
    if (rows.length < SLICE) return indexed;
  }
}
