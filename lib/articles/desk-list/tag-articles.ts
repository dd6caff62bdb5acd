import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { database, type Transaction } from '@/db/client';
import { articles, articleTags, pendingChanges } from '@/db/schema';
import { indexArticles } from '@/lib/articles/editing/index-articles';
import { type LoadedArticle, loadArticle } from '@/lib/articles/editing/load-article';
import { mayEdit } from '@/lib/articles/editing/may-edit';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { fail, ok, type Result } from '@/lib/platform/result';

/**
 * Adds a tag to several articles at once, behind those they have. Articles of another edition than the tag's,
 * withdrawn ones, and those the actor may not change as they stand, are left alone and counted; the log has a line
 * for each of the last. A tag is no text: it shows at once on published articles, which are found by it, and is added
 * to their pending changes so that publishing those does not take it away.
 * @returns `forbidden` when the actor may not change any of them
 */
export async function tagArticles(request: {
  actor: Actor;
  articleIds: number[];
  tagId: number;
}): Promise<Result<{ tagged: number; left: number }, 'forbidden' | 'unknown-tag'>> {
  const { actor, tagId } = request;
  if (!can(actor, 'article.edit')) return fail('forbidden');
  // In one order, so that two who tag the same articles do not wait for each other.
  const articleIds = [...new Set(request.articleIds)].sort((a, b) => a - b);
  return database().transaction(async (tx) => {
    const tag = await tx.query.tags.findFirst({ where: (tags, { eq }) => eq(tags.id, tagId) });
    if (!tag) return fail('unknown-tag');
    const refused: LoadedArticle[] = [];
    const tagged: number[] = [];
    for (const articleId of articleIds) {
      const article = await loadArticle(tx, articleId, { lock: true });
      if (article?.row.edition !== tag.edition || article.row.status === 'withdrawn') continue;
      if (mayEdit(actor, { status: article.row.status, ownerIds: article.ownerIds })) {
        await addTag(tx, actor, article, tag);
        tagged.push(articleId);
      } else refused.push(article);
    }
    if (refused.length === articleIds.length) return fail('forbidden');
    for (const article of refused) await recordRefusal(tx, actor, article, tag);
    if (tagged.length > 0) await indexArticles(tx, tagged);
    return ok({ tagged: tagged.length, left: articleIds.length - tagged.length });
  });
}

interface AddedTag {
  id: number;
  name: string;
}

async function addTag(tx: Transaction, actor: Actor, article: LoadedArticle, tag: AddedTag): Promise<void> {
  const { row, content, hasPendingChanges } = article;
  const added = await tx.execute(sql`
    insert into ${articleTags} (article_id, tag_id, position)
    select ${row.id}, ${tag.id}, coalesce(max(position) + 1, 0) from ${articleTags} where article_id = ${row.id}
    on conflict do nothing
    returning tag_id`);
  const isPendingWithout = hasPendingChanges && !content.tagIds.includes(tag.id);
  // It had the tag: nothing changes under whoever has it open.
  if (added.rows.length === 0 && !isPendingWithout) return;
  if (isPendingWithout)
    await tx
      .update(pendingChanges)
      .set({ content: { ...content, tagIds: [...content.tagIds, tag.id] } })
      .where(eq(pendingChanges.articleId, row.id));
  // Whoever has it open must not overwrite the tag with what he loaded before.
  await tx
    .update(articles)
    .set({ version: sql`${articles.version} + 1` })
    .where(eq(articles.id, row.id));
  await recordAudit(tx, {
    actor,
    action: 'article.edit',
    outcome: 'done',
    subject: { kind: 'article', id: row.id, name: row.headline },
    detail: { addedTag: tag.name },
  });
}

function recordRefusal(tx: Transaction, actor: Actor, { row }: LoadedArticle, tag: AddedTag): Promise<void> {
  return recordAudit(tx, {
    actor,
    action: 'article.edit',
    outcome: 'refused',
    subject: { kind: 'article', id: row.id, name: row.headline },
    detail: { addedTag: tag.name },
  });
}
