/** The demo edition's articles with their bylines, tags and corrections. */
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { articleAuthors, articles, articleTags, corrections, viewsHourly } from '@/db/schema';
import { slugFromHeadline } from '@/lib/arabic/slug';
import { bodyToText, countWords } from '@/lib/articles/body/body-text';
import type { ArticleGenre, ArticleKind } from '@/lib/articles/types';
import { buildSearchDocument, searchDocumentSql } from '@/lib/search/search-document';
import { type BodyLookups, demoBody } from './demo-body';
import type { DemoArticle, DemoMaterial } from './demo-material';
import { type IdsByKey, idOf } from './demo-rooms';
import { HOUR_MS, viewsOfStories } from './demo-views';

/** How the material's one word for what a piece is divides into kind and genre. */
const KIND: Record<DemoArticle['kind'], { kind: ArticleKind; genre: ArticleGenre | null }> = {
  news: { kind: 'news', genre: null },
  analysis: { kind: 'news', genre: 'analysis' },
  interview: { kind: 'news', genre: 'interview' },
  feature: { kind: 'news', genre: 'feature' },
  explainer: { kind: 'news', genre: 'explainer' },
  profile: { kind: 'news', genre: 'profile' },
  review: { kind: 'news', genre: 'review' },
  opinion: { kind: 'opinion', genre: null },
  gallery: { kind: 'gallery', genre: null },
};

export interface DemoIds {
  sections: IdsByKey;
  authors: IdsByKey;
  tags: IdsByKey;
  articles: IdsByKey;
  /** By file name. */
  pictures: Map<string, number>;
}

/** Ids for articles that name each other, taken before any of them is written; the oldest has the smallest. By key. */
export async function reserveArticleIds(tx: Transaction, material: DemoMaterial): Promise<IdsByKey> {
  const oldestFirst = material.articles.toSorted((a, b) => b.ageHours - a.ageHours);
  const { rows } = await tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('articles', 'id')) as id from generate_series(1, ${oldestFirst.length})`,
  );
  const ids = rows.map((row) => Number(row.id)).toSorted((a, b) => a - b);
  return new Map(oldestFirst.map((article, at) => [`${article.edition}:${article.key}`, ids[at] ?? 0]));
}

/** What bodies of one edition refer to. */
export function bodyLookups(
  material: DemoMaterial,
  ids: Pick<DemoIds, 'articles' | 'pictures'>,
  edition: DemoArticle['edition'],
): BodyLookups {
  const { credit, pictures } = material.pictures;
  return {
    article: (key) => idOf(ids.articles, edition, key),
    picture: (image) => {
      const mediaId = ids.pictures.get(image);
      const words = pictures[image];
      if (mediaId === undefined || !words) throw new Error(`the demo edition has no picture ${image}`);
      return { mediaId, alt: words.alt[edition], credit: credit[edition] };
    },
  };
}

/** When a story appeared, and when its text last changed. */
export function demoMoments(article: DemoArticle, now: Date): { publishedAt: Date; updatedAt: Date } {
  const ago = (hours: number) => new Date(now.getTime() - Math.round(hours * 60) * 60_000);
  return {
    publishedAt: ago(article.ageHours),
    updatedAt: ago(article.correction?.ageHours ?? article.ageHours),
  };
}

/** Both originals and translations carry the original's key. */
function translationGroups(material: DemoMaterial): Map<DemoArticle, string> {
  const originals = new Set(material.articles.flatMap((article) => article.translationOf ?? []));
  return new Map(
    material.articles.flatMap((article) => {
      const group = article.translationOf ?? (originals.has(article.key) ? article.key : null);
      return group === null ? [] : [[article, group] as const];
    }),
  );
}

/** Writes every article; returns rows written by table. */
export async function insertDemoArticles(
  tx: Transaction,
  material: DemoMaterial,
  ids: DemoIds,
  now: Date,
): Promise<Record<string, number>> {
  const groups = translationGroups(material);
  const id = (article: DemoArticle) => idOf(ids.articles, article.edition, article.key);
  const rows = material.articles.map((article) => ({
    ...articleRow(material, article, ids, now),
    translationGroup: groups.get(article) ?? null,
  }));
  await tx.insert(articles).overridingSystemValue().values(rows);

  const bylines = material.articles.flatMap((article) =>
    article.authors.map((key, position) => ({
      articleId: id(article),
      authorId: idOf(ids.authors, article.edition, key),
      position,
    })),
  );
  await tx.insert(articleAuthors).values(bylines);
  const labels = material.articles.flatMap((article) =>
    article.tags.map((name, position) => ({
      articleId: id(article),
      tagId: idOf(ids.tags, article.edition, name),
      position,
    })),
  );
  await tx.insert(articleTags).values(labels);
  const corrected = material.articles.flatMap((article) => {
    if (!article.correction) return [];
    const { kind, text } = article.correction;
    return [{ articleId: id(article), kind, text, correctedAt: demoMoments(article, now).updatedAt }];
  });
  if (corrected.length > 0) await tx.insert(corrections).values(corrected);
  return {
    articles: rows.length,
    article_authors: bylines.length,
    article_tags: labels.length,
    corrections: corrected.length,
  };
}

function articleRow(material: DemoMaterial, article: DemoArticle, ids: DemoIds, now: Date) {
  const { edition, hero, withdrawn } = article;
  const { publishedAt, updatedAt } = demoMoments(article, now);
  const lookups = bodyLookups(material, ids, edition);
  const heroPicture = hero ? lookups.picture(hero.image) : null;
  const body = demoBody(article.body, lookups);
  const text = bodyToText(body);
  return {
    id: idOf(ids.articles, edition, article.key),
    edition,
    ...KIND[article.kind],
    status: withdrawn ? ('withdrawn' as const) : ('published' as const),
    headline: article.headline,
    kicker: article.kicker,
    standfirst: article.standfirst,
    dateline: article.dateline ?? null,
    body,
    wordCount: countWords(text),
    sectionId: idOf(ids.sections, edition, article.subsection ?? article.section),
    heroMediaId: heroPicture?.mediaId ?? null,
    heroAlt: heroPicture?.alt ?? null,
    heroCaption: hero?.caption ?? null,
    slug: slugFromHeadline(article.headline),
    publishedAt,
    firstPublishedAt: publishedAt,
    createdAt: publishedAt,
    updatedAt,
    withdrawnAt: withdrawn ? new Date(now.getTime() - withdrawn.ageHours * HOUR_MS) : null,
    withdrawnReason: withdrawn?.reason ?? null,
    searchDocument: searchDocumentSql(
      buildSearchDocument({
        headline: article.headline,
        standfirst: article.standfirst,
        bodyText: text,
        names: [...article.tags, ...bylineOf(material, article)],
      }),
    ),
  };
}

/** Hours of reading figures that the demo edition arrives with. */
const VIEW_HOURS = 48;

/** Reading figures of published stories. Returns rows written. */
export async function insertDemoViews(
  tx: Transaction,
  material: DemoMaterial,
  ids: DemoIds,
  now: Date,
): Promise<number> {
  const stories = material.articles
    .filter((article) => !article.withdrawn)
    .map((article) => ({
      articleId: idOf(ids.articles, article.edition, article.key),
      key: article.key,
      publishedAt: demoMoments(article, now).publishedAt,
      weight: drawOf(material, article),
    }));
  const rows = viewsOfStories(stories, now, VIEW_HOURS);
  for (let at = 0; at < rows.length; at += 5_000) {
    await tx.insert(viewsHourly).values(rows.slice(at, at + 5_000));
  }
  return rows.length;
}

/** What stands high on the front or is breaking is read more; the smaller editions have fewer readers. */
function drawOf(material: DemoMaterial, article: DemoArticle): number {
  const { front } = material.editions[article.edition];
  const placed = article.key === front.lead.key ? 2.5 : front.secondary.includes(article.key) ? 1.6 : 1;
  return placed * (article.breaking ? 2 : 1) * (article.edition === 'ar' ? 1 : 0.2);
}

function bylineOf(material: DemoMaterial, article: DemoArticle): string[] {
  return material.authors
    .filter((author) => article.authors.includes(author.key))
    .map((author) => author.name[article.edition]);
}
