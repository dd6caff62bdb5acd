import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import { database } from '@/db/client';
import { tags } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { fingerprintOf } from '@/lib/platform/fingerprint';
import { fail, ok, type Result } from '@/lib/platform/result';
import { claimAddress, leaveAddress } from '@/lib/redirects/claim-address';
import { tagNamed } from '@/lib/tags/tag-named';
import { toTagRef } from '@/lib/tags/to-tag';

/** What a form of the desk changes. */
export const TAG_FIELDS = ['name', 'slug'] as const;

/**
 * Changes a tag's name and address; the old address leads to it for ever, and its articles are found by the new name.
 * A name that another tag has already, in whatever spelling, is refused: the two belong together (`mergeTags`).
 */
export async function editTag(request: {
  actor: Actor;
  tagId: number;
  name: string;
  slug: string;
  /** Of the tag that the form showed; left out by callers without one. */
  seen?: string | undefined;
}): Promise<
  Result<{ id: number }, 'forbidden' | 'not-found' | 'changed-meanwhile' | 'slug-taken' | 'name-taken'>
> {
  const { actor, tagId, name, slug, seen } = request;
  if (!can(actor, 'tag.manage')) return fail('forbidden');
  return database().transaction(async (tx) => {
    const [tag] = await tx.select().from(tags).where(eq(tags.id, tagId)).for('update');
    if (!tag) return fail('not-found');
    if (seen !== undefined && seen !== fingerprintOf(tag, TAG_FIELDS)) return fail('changed-meanwhile');
    const taken = await tx.query.tags.findFirst({
      where: and(eq(tags.edition, tag.edition), eq(tags.slug, slug), ne(tags.id, tagId)),
    });
    if (taken) return fail('slug-taken');
    if (name !== tag.name) {
      const isOther = and(eq(tags.edition, tag.edition), ne(tags.id, tagId));
      if (tagNamed(await tx.select().from(tags).where(isOther), name)) return fail('name-taken');
    }
    const changed = TAG_FIELDS.filter((key) => tag[key] !== { name, slug }[key]);
    if (changed.length === 0) return ok({ id: tagId });
    await tx.update(tags).set({ name, slug }).where(eq(tags.id, tagId));
    if (tag.slug !== slug) {
      await claimAddress(tx, toTagRef({ ...tag, slug }).path);
      await leaveAddress(tx, toTagRef(tag).path, { tagId });
    }
    if (tag.name !== name) await enqueueJob(tx, { kind: 'index-articles', payload: { tagId } });
    await recordAudit(tx, {
      actor,
      action: 'tag.edit',
      outcome: 'done',
      subject: { kind: 'tag', id: tagId, name },
      detail: { changed, from: { name: tag.name, slug: tag.slug }, to: { name, slug } },
    });
    return ok({ id: tagId });
  });
}
