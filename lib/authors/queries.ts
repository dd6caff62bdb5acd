import 'server-only';
import { and, eq } from 'drizzle-orm';
import { cache } from 'react';
import { database } from '@/db/client';
import { authors, media } from '@/db/schema';
import { compareNames } from '@/lib/arabic/collation';
import type { Edition } from '@/lib/i18n/editions';
import { pictureColumns } from '@/lib/media/picture-columns';
import { toAuthorRef } from './to-author';
import type { Author } from './types';

/** A public author profile by slug. */
export const getAuthor = cache(async (edition: Edition, slug: string): Promise<Author | null> => {
  const [row] = await database()
    .select({ author: authors, portrait: pictureColumns })
    .from(authors)
    .leftJoin(media, eq(media.id, authors.portraitId))
    .where(and(eq(authors.edition, edition), eq(authors.slug, slug)));
  if (!row) return null;
  return {
    ...toAuthorRef(row.author, row.portrait),
    links: row.author.links,
  };
});

/** Every author of an edition by name, for choosing one. */
export async function listAuthorNames(edition: Edition): Promise<{ id: number; name: string }[]> {
  const rows = await database()
    .select({ id: authors.id, name: authors.name })
    .from(authors)
    .where(eq(authors.edition, edition));
  return rows.toSorted((one, other) => compareNames(edition, one.name, other.name));
}
