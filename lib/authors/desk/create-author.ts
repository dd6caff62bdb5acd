import 'server-only';
import { database } from '@/db/client';
import { authors } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { authorPath } from '@/lib/authors/author-path';
import type { Edition } from '@/lib/i18n/editions';
import { fail, ok, type Result } from '@/lib/platform/result';
import { claimAddress } from '@/lib/redirects/claim-address';
import type { AuthorFields } from './author-input';
import { authorProblem } from './author-rules';

/** Makes a public profile. Whose it is is said on the screen of people. */
export async function createAuthor(
  request: { actor: Actor; edition: Edition } & AuthorFields,
): Promise<Result<{ id: number }, 'forbidden' | 'slug-taken' | 'picture-missing'>> {
  const { actor, edition, ...fields } = request;
  // A new profile is nobody's own.
  if (!can(actor, 'author.manage', { ownerIds: [] })) return fail('forbidden');
  return database().transaction(async (tx) => {
    const problem = await authorProblem(tx, { edition, authorId: 0, fields });
    if (problem) return fail(problem);
    const [made] = await tx
      .insert(authors)
      .values({ edition, ...fields })
      .onConflictDoNothing()
      .returning({ id: authors.id });
    // Somebody else took the address in the same moment.
    if (!made) return fail('slug-taken');
    await claimAddress(tx, authorPath(edition, fields.slug));
    await recordAudit(tx, {
      actor,
      action: 'author.create',
      outcome: 'done',
      subject: { kind: 'author', id: made.id, name: fields.name },
      detail: { edition, slug: fields.slug },
    });
    return ok({ id: made.id });
  });
}
