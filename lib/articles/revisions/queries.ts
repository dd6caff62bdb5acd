import 'server-only';
import { and, desc, eq, lt } from 'drizzle-orm';
import { database } from '@/db/client';
import { revisions } from '@/db/schema';
import type { Revision, RevisionEntry } from '@/lib/articles/revisions/types';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';

const entryColumns = {
  id: revisions.id,
  version: revisions.version,
  reason: revisions.reason,
  note: revisions.note,
  personName: revisions.personName,
  createdAt: revisions.createdAt,
  updatedAt: revisions.updatedAt,
};

/** An article's history, newest first. @param options.before the id of the last entry of the page before */
export async function listRevisions(
  actor: Actor,
  articleId: number,
  options: { limit?: number; before?: number | undefined } = {},
): Promise<RevisionEntry[]> {
  if (!can(actor, 'article.view')) return [];
  return database()
    .select(entryColumns)
    .from(revisions)
    .where(
      and(
        eq(revisions.articleId, articleId),
        options.before === undefined ? undefined : lt(revisions.id, options.before),
      ),
    )
    .orderBy(desc(revisions.id))
    .limit(options.limit ?? 200);
}

/** One snapshot of an article; null when that article has none with this id. */
export async function getRevision(
  actor: Actor,
  articleId: number,
  revisionId: number,
): Promise<Revision | null> {
  if (!can(actor, 'article.view')) return null;
  const [revision] = await database()
    .select({ ...entryColumns, articleId: revisions.articleId, content: revisions.content })
    .from(revisions)
    .where(and(eq(revisions.id, revisionId), eq(revisions.articleId, articleId)));
  return revision ?? null;
}
