import 'server-only';
import { and, asc, eq, ne } from 'drizzle-orm';
import { cache } from 'react';
import { database } from '@/db/client';
import { pages } from '@/db/schema';
import { bodyReferences, fileHashesIn } from '@/lib/articles/body/body-references';
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
  const references = bodyReferences(row.body);
  const [pictures, related, files, siblings] = await Promise.all([
    getPicturesByIds(references.mediaIds),
    listCardsByIds(references.articleIds),
    getFileSizes(fileHashesIn(row.body)),
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
    pictures,
    relatedInBody: new Map(related.map((card) => [card.id, card])),
    files,
    translations: siblings.map((sibling) => ({
      edition: sibling.edition,
      path: pagePath(sibling.edition, sibling.slug),
    })),
  };
});
