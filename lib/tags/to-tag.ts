import type { tags } from '@/db/schema';
import { tagPath } from './tag-path';
import type { TagRef } from './types';

export function toTagRef(row: typeof tags.$inferSelect): TagRef {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    path: tagPath(row.edition, row.slug),
  };
}
