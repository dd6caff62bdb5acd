import type { authors, media } from '@/db/schema';
import { editionPrefix } from '@/lib/i18n/editions';
import { toPicture } from '@/lib/media/to-picture';
import type { AuthorRef } from './types';

export function toAuthorRef(
  author: typeof authors.$inferSelect,
  portrait: typeof media.$inferSelect | null,
): AuthorRef {
  return {
    id: author.id,
    slug: author.slug,
    name: author.name,
    role: author.role,
    biography: author.biography,
    portrait: portrait ? toPicture(portrait) : null,
    path: `${editionPrefix(author.edition)}/author/${author.slug}`,
  };
}
