import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { authors, media, people } from '@/db/schema';
import { compareNames } from '@/lib/arabic/collation';
import { foldArabic } from '@/lib/arabic/fold';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { toAuthorRef } from '@/lib/authors/to-author';
import type { Edition } from '@/lib/i18n/editions';
import { fingerprintOf } from '@/lib/platform/fingerprint';
import { AUTHOR_FIELDS } from './edit-author';
import type { DeskAuthor } from './types';

/** The profiles of an edition that this person may change, by name: a reporter's own, everybody's for editors. */
export async function listDeskAuthors(actor: Actor, edition: Edition, words: string): Promise<DeskAuthor[]> {
  if (!can(actor, 'author.manage')) return [];
  const rows = await database()
    .select({ author: authors, portrait: media, personName: people.name })
    .from(authors)
    .leftJoin(media, eq(media.id, authors.portraitId))
    .leftJoin(people, eq(people.id, authors.personId))
    .where(eq(authors.edition, edition));
  const asked = foldArabic(words).trim();
  return rows
    .filter(({ author }) => can(actor, 'author.manage', { ownerIds: [author.personId] }))
    .filter(({ author }) => asked === '' || foldArabic(author.name).includes(asked))
    .map(({ author, portrait, personName }) => {
      const { portrait: _picture, ...ref } = toAuthorRef(author, portrait);
      const width = portrait?.widths[0];
      return {
        ...ref,
        portraitId: author.portraitId,
        portraitSrc: portrait && width ? `/media/${portrait.hash}/${width}.webp` : null,
        links: author.links,
        personName,
        fingerprint: fingerprintOf(author, AUTHOR_FIELDS),
      };
    })
    .toSorted((one, other) => compareNames(edition, one.name, other.name));
}
