import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { authors } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { authorPath } from '@/lib/authors/author-path';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { fingerprintOf } from '@/lib/platform/fingerprint';
import { fail, ok, type Result } from '@/lib/platform/result';
import { claimAddress, leaveAddress } from '@/lib/redirects/claim-address';
import type { AuthorFields } from './author-input';
import { authorProblem } from './author-rules';

/** What a form of the desk changes. */
export const AUTHOR_FIELDS = ['name', 'slug', 'role', 'biography', 'portraitId', 'links'] as const;

/**
 * Changes a public profile: one's own, or anybody's for editors. The old address leads to it for ever, and its articles
 * are found by a new name.
 * @param request.seen fingerprint of the profile that the form showed; left out by callers without one
 */
export async function editAuthor(
  request: { actor: Actor; authorId: number; seen?: string | undefined } & AuthorFields,
): Promise<
  Result<{ id: number }, 'forbidden' | 'not-found' | 'changed-meanwhile' | 'slug-taken' | 'picture-missing'>
> {
  const { actor, authorId, seen, ...fields } = request;
  if (!can(actor, 'author.manage')) return fail('forbidden');
  return database().transaction(async (tx) => {
    const [author] = await tx.select().from(authors).where(eq(authors.id, authorId)).for('update');
    if (!author) return fail('not-found');
    if (!can(actor, 'author.manage', { ownerIds: [author.personId] })) return fail('forbidden');
    if (seen !== undefined && seen !== fingerprintOf(author, AUTHOR_FIELDS)) return fail('changed-meanwhile');
    const problem = await authorProblem(tx, { edition: author.edition, authorId, fields });
    if (problem) return fail(problem);
    const changed = AUTHOR_FIELDS.filter(
      (key) => JSON.stringify(author[key]) !== JSON.stringify(fields[key]),
    );
    if (changed.length === 0) return ok({ id: authorId });
    await tx.update(authors).set(fields).where(eq(authors.id, authorId));
    if (author.slug !== fields.slug) {
      await claimAddress(tx, authorPath(author.edition, fields.slug));
      await leaveAddress(tx, authorPath(author.edition, author.slug), { authorId });
    }
    if (author.name !== fields.name) await enqueueJob(tx, { kind: 'index-articles', payload: { authorId } });
    await recordAudit(tx, {
      actor,
      action: 'author.edit',
      outcome: 'done',
      subject: { kind: 'author', id: authorId, name: fields.name },
      detail: { changed, from: { name: author.name, slug: author.slug } },
    });
    return ok({ id: authorId });
  });
}
