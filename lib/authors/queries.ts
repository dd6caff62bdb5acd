import 'server-only';
import { and, eq } from 'drizzle-orm';
import { cache } from 'react';
import { database } from '@/db/client';
import { authors, media } from '@/db/schema';
import type { Edition } from '@/lib/i18n/editions';
import { toAuthorRef } from './to-author';
import type { Author } from './types';

/** A public author profile by slug. */
export const getAuthor = cache(async (edition: Edition, slug: string): Promise<Author | null> => {
  const [row] = await database()
    .select({ author: authors, portrait: media })
    .from(authors)
    .leftJoin(media, eq(media.id, authors.portraitId))
    .where(and(eq(authors.edition, edition), eq(authors.slug, slug)));
  if (!row) return null;
  return {
    ...toAuthorRef(row.author, row.portrait),
    links: row.author.links,
  };
});
