import type { tags } from '@/db/schema';
import { editionPrefix } from '@/lib/i18n/editions';
import type { TagRef } from './types';

export function toTagRef(row: typeof tags.$inferSelect): TagRef {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    path: `${editionPrefix(row.edition)}/tag/${row.slug}`,
  };
}
