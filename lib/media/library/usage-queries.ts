import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
import { database, type Executor } from '@/db/client';
import { articles, authors, fronts, frontVersions, pages, pendingChanges, settings } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import type { PictureUse } from '@/lib/media/types';

/** A picture of the weather may stand in thousands of articles: a list shows the newest. */
const SHOWN_USES = 50;

/** Where a picture is used, at most 50 places of each kind; nothing for whoever may not see the library. */
export async function listPictureUses(
  actor: Actor,
  pictureId: number,
  executor: Executor = database(),
): Promise<PictureUse[]> {
  if (!can(actor, 'media.view')) return [];
  // One after the other: a transaction has one connection.
  const heroes = await articleUses(executor, 'hero', eq(articles.heroMediaId, pictureId));
  const bodies = await articleUses(executor, 'body', shows(sql`${articles.body}`, pictureId));
  const pending = await pendingUses(executor, pictureId);
  const portraits = await executor
    .select({ id: authors.id, edition: authors.edition, name: authors.name })
    .from(authors)
    .where(eq(authors.portraitId, pictureId))
    .limit(SHOWN_USES);
  const inPages = await executor
    .select({ id: pages.id, edition: pages.edition, name: pages.title })
    .from(pages)
    .where(shows(sql`${pages.body}`, pictureId))
    .limit(SHOWN_USES);
  const onFronts = await executor
    .selectDistinct({ id: fronts.id, edition: fronts.edition })
    .from(frontVersions)
    .innerJoin(fronts, eq(fronts.id, frontVersions.frontId))
    .where(
      sql`${frontVersions.status} in ('live', 'draft', 'scheduled') and ${shows(sql`${frontVersions.zones}`, pictureId)}`,
    );
  const logos = await logoUses(executor, pictureId);
  return [
    ...heroes,
    ...bodies,
    ...pending,
    ...portraits.map((use) => ({ ...use, place: 'portrait' as const, status: null })),
    ...inPages.map((use) => ({ ...use, place: 'page' as const, status: null })),
    ...onFronts.map((use) => ({ ...use, place: 'front' as const, name: '', status: null })),
    ...logos.map((use) => ({ ...use, id: 0, place: 'logo' as const, name: '', status: null })),
  ];
}

/** The editions whose logo it is. */
const logoUses = (executor: Executor, pictureId: number) =>
  executor
    .select({ edition: settings.edition })
    .from(settings)
    .where(
      sql`(${settings.choices} @> ${JSON.stringify({ logoId: pictureId })}::jsonb or ${settings.choices} @> ${JSON.stringify({ logoDarkId: pictureId })}::jsonb)`,
    );

/** Whether a picture stands in a masthead, where it needs its transparent ground. */
export const isLogo = async (executor: Executor, pictureId: number): Promise<boolean> =>
  (await logoUses(executor, pictureId)).length > 0;

async function articleUses(
  executor: Executor,
  place: 'hero' | 'body',
  where: ReturnType<typeof sql>,
): Promise<PictureUse[]> {
  const rows = await executor
    .select({
      id: articles.id,
      edition: articles.edition,
      name: articles.headline,
      status: articles.status,
    })
    .from(articles)
    .where(where)
    .orderBy(desc(articles.id))
    .limit(SHOWN_USES);
  return rows.map((row) => ({ ...row, place }));
}

/** In changes to published articles that readers do not see yet. There are never many of those. */
async function pendingUses(executor: Executor, pictureId: number): Promise<PictureUse[]> {
  const rows = await executor
    .select({
      id: articles.id,
      edition: articles.edition,
      name: articles.headline,
      status: articles.status,
    })
    .from(pendingChanges)
    .innerJoin(articles, eq(articles.id, pendingChanges.articleId))
    .where(
      sql`(${pendingChanges.content} @> ${JSON.stringify({ heroMediaId: pictureId })}::jsonb or ${shows(sql`${pendingChanges.content}`, pictureId)})`,
    )
    .limit(SHOWN_USES);
  return rows.map((row) => ({ ...row, place: 'pending' as const }));
}

/** Written as in the index `articles_body_media_idx`. */
function shows(document: ReturnType<typeof sql>, pictureId: number) {
  return sql`jsonb_path_query_array(${document}, '$.**.mediaId') @> ${JSON.stringify([pictureId])}::jsonb`;
}
