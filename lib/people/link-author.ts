import 'server-only';
import { and, eq, inArray, notInArray } from 'drizzle-orm';
import { authors } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { changePerson } from './manage-person';

/** Says which public profiles are this person's: whose articles count as his own. */
export const linkAuthors = ({
  actor,
  personId,
  authorIds,
}: {
  actor: Actor;
  personId: string;
  authorIds: number[];
}) =>
  changePerson<null, 'taken'>({ actor, personId, action: 'person.link-authors' }, async (tx) => {
    const chosen =
      authorIds.length > 0
        ? await tx.select().from(authors).where(inArray(authors.id, authorIds)).for('update')
        : [];
    if (chosen.some((author) => author.personId !== null && author.personId !== personId))
      return { ok: false, code: 'taken' };
    await tx
      .update(authors)
      .set({ personId: null })
      .where(
        and(
          eq(authors.personId, personId),
          authorIds.length > 0 ? notInArray(authors.id, authorIds) : undefined,
        ),
      );
    if (authorIds.length > 0)
      await tx.update(authors).set({ personId }).where(inArray(authors.id, authorIds));
    return { ok: true, value: null, detail: { authors: chosen.map(({ name }) => name) } };
  });
