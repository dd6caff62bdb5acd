import type { Executor } from '@/db/client';
import { tags } from '@/db/schema';
import { slugFromHeadline } from '@/lib/arabic/slug';
import { nextInSequence } from './sequence';

export type TagRow = typeof tags.$inferSelect;

/** A tag of the Arabic edition; its slug is made from its name. */
export async function createTag(
  db: Executor,
  overrides: Partial<typeof tags.$inferInsert> = {},
): Promise<TagRow> {
  const name = overrides.name ?? `وسم ${nextInSequence()}`;
  const [row] = await db
    .insert(tags)
    .values({ edition: 'ar', name, slug: slugFromHeadline(name), ...overrides })
    .returning();
  if (!row) throw new Error('the tag was not returned');
  return row;
}
