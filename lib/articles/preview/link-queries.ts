import 'server-only';
import { and, desc, eq, gt } from 'drizzle-orm';
import { database } from '@/db/client';
import { previewLinks } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';

export interface PreviewLink {
  id: number;
  personName: string;
  createdAt: Date;
  expiresAt: Date;
  /** Whether the actor may end it. */
  mayEnd: boolean;
}

/** Whether a link of an article's preview still opens: nobody has ended it, and its time has not come. */
export async function isPreviewLinkOpen(link: {
  linkId: number;
  articleId: number;
  now: Date;
}): Promise<boolean> {
  const [row] = await database()
    .select({ id: previewLinks.id })
    .from(previewLinks)
    .where(
      and(
        eq(previewLinks.id, link.linkId),
        eq(previewLinks.articleId, link.articleId),
        gt(previewLinks.expiresAt, link.now),
      ),
    );
  return row !== undefined;
}

/**
 * The links of an article that were given away and still open, newest first. Those that only hold for a frame at
 * the desk are not among them: they are soon over.
 * @param article.ownerIds as `can` asks for them
 */
export async function listPreviewLinks(
  actor: Actor,
  article: { id: number; ownerIds: readonly (string | null)[] },
  now: Date,
): Promise<PreviewLink[]> {
  if (!can(actor, 'article.preview', article)) return [];
  const rows = await database()
    .select({
      id: previewLinks.id,
      personId: previewLinks.personId,
      personName: previewLinks.personName,
      createdAt: previewLinks.createdAt,
      expiresAt: previewLinks.expiresAt,
    })
    .from(previewLinks)
    .where(
      and(
        eq(previewLinks.articleId, article.id),
        eq(previewLinks.isShared, true),
        gt(previewLinks.expiresAt, now),
      ),
    )
    .orderBy(desc(previewLinks.id));
  return rows.map(({ personId, ...link }) => ({
    ...link,
    mayEnd: can(actor, 'article.end-preview', { ownerIds: [...article.ownerIds, personId] }),
  }));
}
