import 'server-only';
import { and, asc, eq, gt, ne } from 'drizzle-orm';
import { cache } from 'react';
import { database } from '@/db/client';
import { pagePreviews, pages } from '@/db/schema';
import { bodyReferences, fileHashesIn } from '@/lib/articles/body/body-references';
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import { listCardsByIds } from '@/lib/articles/card-queries';
import type { Edition } from '@/lib/i18n/editions';
import { getFileSizes } from '@/lib/media/files/queries';
import { getPicturesByIds } from '@/lib/media/queries';
import { pagePath } from './page-path';
import type { StaticPage, StaticPageRef } from './types';

/** The published static pages of an edition in footer order. */
export const listPages = cache(async (edition: Edition): Promise<StaticPageRef[]> => {
  const rows = await database()
    .select({ id: pages.id, slug: pages.slug, title: pages.title })
    .from(pages)
    .where(and(eq(pages.edition, edition), eq(pages.status, 'published')))
    .orderBy(asc(pages.position), asc(pages.id));
  return rows.map((row) => ({ ...row, edition, path: pagePath(edition, row.slug) }));
});

/** A published static page with everything it shows. */
export const getPage = cache(async (edition: Edition, slug: string): Promise<StaticPage | null> => {
  const row = await database().query.pages.findFirst({
    where: and(eq(pages.edition, edition), eq(pages.slug, slug), eq(pages.status, 'published')),
  });
  if (!row) return null;
  const [shown, siblings] = await Promise.all([
    shownIn(row.body),
    row.translationGroup
      ? database().query.pages.findMany({
          columns: { edition: true, slug: true },
          where: and(
            eq(pages.translationGroup, row.translationGroup),
            ne(pages.edition, edition),
            eq(pages.status, 'published'),
          ),
        })
      : [],
  ]);
  return {
    id: row.id,
    edition,
    slug: row.slug,
    title: row.title,
    path: pagePath(edition, row.slug),
    description: row.description,
    body: row.body,
    updatedAt: row.updatedAt,
    ...shown,
    translations: siblings.map((sibling) => ({
      edition: sibling.edition,
      path: pagePath(sibling.edition, sibling.slug),
    })),
  };
});

/**
 * A page as its editor has it, which readers do not see. Whoever calls this has seen a signed link.
 * @returns null when there is no such preview in that edition, or its time is over
 */
export async function getPagePreview(asked: {
  edition: Edition;
  previewId: number;
  now: Date;
}): Promise<StaticPage | null> {
  const { edition, previewId, now } = asked;
  const row = await database().query.pagePreviews.findFirst({
    where: and(
      eq(pagePreviews.id, previewId),
      eq(pagePreviews.edition, edition),
      gt(pagePreviews.expiresAt, now),
    ),
  });
  if (!row) return null;
  const { pageId, slug, title, description, body } = row;
  return {
    // Of no page while it was never saved.
    id: pageId ?? 0,
    edition,
    slug,
    title,
    path: pagePath(edition, slug),
    description,
    body,
    updatedAt: now,
    ...(await shownIn(body)),
    translations: [],
  };
}

/** What a body shows besides its own words. */
async function shownIn(
  body: BodyDocument,
): Promise<Pick<StaticPage, 'pictures' | 'relatedInBody' | 'files'>> {
  const references = bodyReferences(body);
  const [pictures, related, files] = await Promise.all([
    getPicturesByIds(references.mediaIds),
    listCardsByIds(references.articleIds),
    getFileSizes(fileHashesIn(body)),
  ]);
  return { pictures, relatedInBody: new Map(related.map((card) => [card.id, card])), files };
}
