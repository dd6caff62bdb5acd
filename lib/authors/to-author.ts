import { authors } from '@/db/schema/authors';
import { type PictureRow, toPicture } from '@/lib/media/to-picture';
import { authorPath } from './author-path';
import type { AuthorRef } from './types';

/** What a query selects to make an author of. */
export const authorRefColumns = {
  id: authors.id,
  edition: authors.edition,
  slug: authors.slug,
  name: authors.name,
  role: authors.role,
  biography: authors.biography,
};

export function toAuthorRef(
  author: Pick<typeof authors.$inferSelect, keyof typeof authorRefColumns>,
  portrait: PictureRow | null,
): AuthorRef {
  return {
    id: author.id,
    slug: author.slug,
    name: author.name,
    role: author.role,
    biography: author.biography,
    portrait: portrait ? toPicture(portrait) : null,
    path: authorPath(author.edition, author.slug),
  };
}
