import 'server-only';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { database, type Transaction } from '@/db/client';
import { articleTags, mergedTags, redirects, tags } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { fail, ok, type Result } from '@/lib/platform/result';
import { leaveAddress } from '@/lib/redirects/claim-address';
import { toTagRef } from '@/lib/tags/to-tag';

/**
 * Makes one tag out of two: articles of the first get the second, once each; its redirects and its address lead
 * to the second.
 * @returns how many articles had the first
 */
export async function mergeTags(request: {
  actor: Actor;
  tagId: number;
  intoId: number;
}): Promise<Result<{ articles: number }, 'forbidden' | 'not-found' | 'same-tag'>> {
  const { actor, tagId, intoId } = request;
  if (!can(actor, 'tag.manage')) return fail('forbidden');
  if (tagId === intoId) return fail('same-tag');
  return database().transaction(async (tx) => {
    const rows = await tx
      .select()
      .from(tags)
      .where(inArray(tags.id, [tagId, intoId]))
      .orderBy(asc(tags.id))
      .for('update');
    const from = rows.find(({ id }) => id === tagId);
    const into = rows.find(({ id }) => id === intoId);
    if (!from || !into || from.edition !== into.edition) return fail('not-found');
    const moved = await moveArticles(tx, tagId, intoId);
    await movePendingChanges(tx, tagId, intoId);
    await tx.update(redirects).set({ tagId: intoId }).where(eq(redirects.tagId, tagId));
    await tx.update(mergedTags).set({ intoId }).where(eq(mergedTags.intoId, tagId));
    await tx.delete(tags).where(eq(tags.id, tagId));
    await tx.insert(mergedTags).values({ tagId, intoId });
    await leaveAddress(tx, toTagRef(from).path, { tagId: intoId });
    if (moved > 0) await enqueueJob(tx, { kind: 'index-articles', payload: { tagId: intoId } });
    await recordAudit(tx, {
      actor,
      action: 'tag.merge',
      outcome: 'done',
      subject: { kind: 'tag', id: tagId, name: from.name },
      detail: { into: intoId, intoName: into.name, slug: from.slug, articles: moved },
    });
    return ok({ articles: moved });
  });
}

async function moveArticles(tx: Transaction, tagId: number, intoId: number): Promise<number> {
  // Who has one of them open is told, instead of writing the old tag back: it would be dropped as unknown.
  await tx.execute(sql`
    update articles set version = version + 1
    where id in (select article_id from article_tags where tag_id = ${tagId})
      or id in (
        select article_id from pending_changes where content -> 'tagIds' @> to_jsonb(${tagId}::bigint))`);
  const had = await tx.execute<{ both: boolean }>(sql`
    select exists (select 1 from article_tags o where o.article_id = t.article_id and o.tag_id = ${intoId}) as both
    from article_tags t where t.tag_id = ${tagId}`);
  await tx.execute(sql`
    delete from article_tags t where t.tag_id = ${tagId}
      and exists (select 1 from article_tags o where o.article_id = t.article_id and o.tag_id = ${intoId})`);
  await tx.update(articleTags).set({ tagId: intoId }).where(eq(articleTags.tagId, tagId));
  return had.rows.length;
}

/** Changes that wait name their tags in a list: the new one takes the old one's place, once. */
async function movePendingChanges(tx: Transaction, tagId: number, intoId: number): Promise<void> {
  await tx.execute(sql`
    update pending_changes set content = jsonb_set(content, '{tagIds}', (
      select coalesce(jsonb_agg(tag order by place), '[]'::jsonb) from (
        select case when value = to_jsonb(${tagId}::bigint) then to_jsonb(${intoId}::bigint) else value end as tag,
          min(ordinality) as place
        from jsonb_array_elements(content -> 'tagIds') with ordinality
        group by 1) as kept))
    where content -> 'tagIds' @> to_jsonb(${tagId}::bigint)`);
}
