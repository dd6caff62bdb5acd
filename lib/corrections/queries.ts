import 'server-only';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, corrections, sections } from '@/db/schema';
import { articlePath } from '@/lib/articles/article-path';
import type { Edition } from '@/lib/i18n/editions';
import type { Correction, LedgerEntry } from './types';

/** Corrections of one article, oldest first. */
export async function listCorrectionsOf(articleId: number): Promise<Correction[]> {
  return (await listCorrectionsByArticle([articleId])).get(articleId) ?? [];
}

/** The same of many articles in one query; those without any are left out. */
export async function listCorrectionsByArticle(
  articleIds: readonly number[],
): Promise<Map<number, Correction[]>> {
  if (articleIds.length === 0) return new Map();
  const rows = await database()
    .select({
      articleId: corrections.articleId,
      id: corrections.id,
      kind: corrections.kind,
      text: corrections.text,
      correctedAt: corrections.correctedAt,
    })
    .from(corrections)
    .where(inArray(corrections.articleId, articleIds))
    .orderBy(asc(corrections.correctedAt), asc(corrections.id));
  const found = new Map<number, Correction[]>();
  for (const { articleId, ...correction } of rows)
    found.set(articleId, [...(found.get(articleId) ?? []), correction]);
  return found;
}

/** The public ledger, newest first: corrections of articles that readers can open. */
export async function listCorrections(
  edition: Edition,
  window: { limit: number; offset: number },
): Promise<LedgerEntry[]> {
  const rows = await database()
    .select({
      id: corrections.id,
      kind: corrections.kind,
      text: corrections.text,
      correctedAt: corrections.correctedAt,
      articleId: articles.id,
      headline: articles.headline,
      slug: articles.slug,
      publishedAt: articles.publishedAt,
      sectionSlug: sections.slug,
    })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(articles.edition, edition), eq(articles.status, 'published')))
    .orderBy(sql`${corrections.correctedAt} desc nulls last`, desc(corrections.id))
    .limit(window.limit)
    .offset(window.offset);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    text: row.text,
    correctedAt: row.correctedAt,
    article: {
      id: row.articleId,
      headline: row.headline,
      path: articlePath({ edition, sectionSlug: row.sectionSlug, id: row.articleId, slug: row.slug ?? '' }),
      publishedAt: row.publishedAt ?? row.correctedAt,
    },
  }));
}
