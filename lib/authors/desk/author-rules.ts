import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { authors, media } from '@/db/schema';
import type { Edition } from '@/lib/i18n/editions';
import type { AuthorFields } from './author-input';

/** What stands against a profile as it is sent: an address that is another's, a picture that is not there. */
export async function authorProblem(
  tx: Transaction,
  { edition, authorId, fields }: { edition: Edition; authorId: number; fields: AuthorFields },
): Promise<'slug-taken' | 'picture-missing' | null> {
  const taken = await tx.query.authors.findFirst({
    columns: { id: true },
    where: and(eq(authors.edition, edition), eq(authors.slug, fields.slug), ne(authors.id, authorId)),
  });
  if (taken) return 'slug-taken';
  if (fields.portraitId === null) return null;
  const picture = await tx.query.media.findFirst({
    columns: { id: true },
    where: eq(media.id, fields.portraitId),
  });
  return picture ? null : 'picture-missing';
}
