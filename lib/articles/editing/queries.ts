import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { sections } from '@/db/schema';
import { articlePath } from '@/lib/articles/article-path';
import { getLease } from '@/lib/articles/editing/leases/leases';
import { loadArticle, personName } from '@/lib/articles/editing/load-article';
import { mayEdit } from '@/lib/articles/editing/may-edit';
import type { EditingArticle } from '@/lib/articles/editing/types';
import { type Actor, personIdOf } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';

/** An article as the desk's editor opens it; null when there is none, or the actor may not see it. */
export async function getEditingArticle(
  actor: Actor,
  articleId: number,
  now: Date = new Date(),
): Promise<EditingArticle | null> {
  // One transaction, one view: text and version must belong together.
  return database().transaction(
    async (tx) => {
      const article = await loadArticle(tx, articleId);
      if (!article || !can(actor, 'article.view', article)) return null;
      const { row } = article;
      const [section] =
        row.status === 'published' && row.sectionId !== null
          ? await tx.select({ slug: sections.slug }).from(sections).where(eq(sections.id, row.sectionId))
          : [];
      return {
        id: row.id,
        edition: row.edition,
        status: row.status,
        version: row.version,
        content: article.content,
        hasPendingChanges: article.hasPendingChanges,
        path:
          section && row.slug !== null
            ? articlePath({ edition: row.edition, sectionSlug: section.slug, id: row.id, slug: row.slug })
            : null,
        publishedAt: row.publishedAt,
        firstPublishedAt: row.firstPublishedAt,
        scheduledAt: row.scheduledAt,
        withdrawnAt: row.withdrawnAt,
        withdrawnReason: row.withdrawnReason,
        editedAt: row.editedAt,
        editedByName: await personName(tx, row.editedById),
        assigneeId: row.assigneeId,
        ownerIds: article.ownerIds,
        lease: await getLease(tx, articleId, now),
        viewer: {
          personId: personIdOf(actor),
          mayEdit: mayEdit(actor, { status: row.status, ownerIds: article.ownerIds }),
          mayTakeOver: can(actor, 'article.take-over', article),
        },
      };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}
