import 'server-only';
import { inArray, sql } from 'drizzle-orm';
import { database, type Transaction } from '@/db/client';
import { articleAuthors, articles, articleTags, authors, pendingChanges } from '@/db/schema';
import type { ArticleContent } from '@/lib/articles/article-content';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { fail, ok, type Result } from '@/lib/platform/result';

interface Subject {
  id: number;
  headline: string;
  createdById: string | null;
  assigneeId: string | null;
}

/**
 * Adds a tag to several articles at once, behind those they have. Articles of another edition than the tag's,
 * and those the actor may not edit, are left alone and counted. A tag is no text: it shows at once on published
 * articles, and is added to their pending changes so that publishing those does not take it away.
 */
export async function tagArticles(request: {
  actor: Actor;
  articleIds: number[];
  tagId: number;
}): Promise<Result<{ tagged: number; left: number }, 'forbidden' | 'unknown-tag'>> {
  const { actor, articleIds, tagId } = request;
  if (!can(actor, 'article.edit')) return fail('forbidden');
  return database().transaction(async (tx) => {
    const tag = await tx.query.tags.findFirst({ where: (tags, { eq }) => eq(tags.id, tagId) });
    if (!tag) return fail('unknown-tag');
    const subjects = await tx
      .select({
        id: articles.id,
        headline: articles.headline,
        createdById: articles.createdById,
        assigneeId: articles.assigneeId,
      })
      .from(articles)
      .where(sql`${inArray(articles.id, articleIds)} and ${articles.edition} = ${tag.edition}`)
      .for('update');
    const owners = await signedBy(tx, articleIds);
    const allowed = subjects.filter(({ id, createdById, assigneeId }) =>
      can(actor, 'article.edit', { ownerIds: [createdById, assigneeId, ...(owners.get(id) ?? [])] }),
    );
    for (const subject of allowed) await addTag(tx, actor, subject, { id: tagId, name: tag.name });
    return ok({ tagged: allowed.length, left: articleIds.length - allowed.length });
  });
}

async function signedBy(tx: Transaction, ids: number[]): Promise<Map<number, (string | null)[]>> {
  const rows = await tx
    .select({ articleId: articleAuthors.articleId, personId: authors.personId })
    .from(articleAuthors)
    .innerJoin(authors, sql`${authors.id} = ${articleAuthors.authorId}`)
    .where(inArray(articleAuthors.articleId, ids));
  const owners = new Map<number, (string | null)[]>();
  for (const { articleId, personId } of rows)
    owners.set(articleId, [...(owners.get(articleId) ?? []), personId]);
  return owners;
}

async function addTag(
  tx: Transaction,
  actor: Actor,
  subject: Subject,
  tag: { id: number; name: string },
): Promise<void> {
  await tx.execute(sql`
    insert into ${articleTags} (article_id, tag_id, position)
    select ${subject.id}, ${tag.id}, coalesce(max(position) + 1, 0) from ${articleTags} where article_id = ${subject.id}
    on conflict do nothing`);
  const [pending] = await tx
    .select({ content: pendingChanges.content })
    .from(pendingChanges)
    .where(sql`${pendingChanges.articleId} = ${subject.id}`);
  if (pending && !pending.content.tagIds.includes(tag.id)) {
    const content: ArticleContent = {
      ...pending.content,
      tagIds: [...pending.content.tagIds, tag.id],
    };
    await tx.update(pendingChanges).set({ content }).where(sql`${pendingChanges.articleId} = ${subject.id}`);
  }
  // Whoever has it open must not overwrite the tag with what he loaded before.
  await tx
    .update(articles)
    .set({ version: sql`${articles.version} + 1` })
    .where(sql`${articles.id} = ${subject.id}`);
  await recordAudit(tx, {
    actor,
    action: 'article.edit',
    outcome: 'done',
    subject: { kind: 'article', id: subject.id, name: subject.headline },
    detail: { addedTag: tag.name },
  });
}
