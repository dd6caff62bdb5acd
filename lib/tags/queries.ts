import 'server-only';
import { and, eq } from 'drizzle-orm';
import { cache } from 'react';
import { database } from '@/db/client';
import { tags } from '@/db/schema';
import type { Edition } from '@/lib/i18n/editions';
import { toTagRef } from './to-tag';
import type { TagRef } from './types';

/** A tag by slug; null when the edition has none of that name. */
export const getTag = cache(async (edition: Edition, slug: string): Promise<TagRef | null> => {
  const row = await database().query.tags.findFirst({
    where: and(eq(tags.edition, edition), eq(tags.slug, slug)),
  });
  return row ? toTagRef(row) : null;
});
