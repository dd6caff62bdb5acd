/** Writes a run of generated articles with a handful of statements: every column travels as one array. */
import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { slugFromHeadline } from '@/lib/arabic/slug';
import { countWords } from '@/lib/articles/body/body-text';
import type { ArticleGenre, ArticleKind } from '@/lib/articles/types';
import { buildSearchDocument, type SearchDocument } from '@/lib/search/search-document';
import { HOUR_MS, type ReadStory, viewsOfStories } from '../demo-views';
import { composeArticle } from './compose-article';
import type { Newsroom } from './newsroom';
import { publicationTime } from './place-in-time';
import { createRandom, type Random } from './random';

const VIEW_HOURS = 48;
/** Older stories have no readers worth counting in the last two days. */
const READ_WITHIN_MS = 14 * 24 * HOUR_MS;
const GENRES: ArticleGenre[] = ['analysis', 'feature', 'interview', 'explainer'];

export interface GeneratedArticle {
  kind: ArticleKind;
  genre: ArticleGenre | null;
  headline: string;
  standfirst: string;
  body: string;
  wordCount: number;
  sectionId: number;
  heroMediaId: number | null;
  slug: string;
  publishedAt: Date;
  authorIds: number[];
  tagIds: number[];
  search: SearchDocument;
}

interface GeneratedRow extends GeneratedArticle {
  id: number;
}

/** This many are written between two looks at what else waits (a database's answer): about ten milliseconds. */
const AT_A_STRETCH = 10;

/** Articles number `from` to `to` (excluded), of which the database knows nothing yet. */
export async function composeGenerated(
  newsroom: Newsroom,
  run: { from: number; to: number; now: Date },
): Promise<GeneratedArticle[]> {
  const composed: GeneratedArticle[] = [];
  for (let number = run.from; number < run.to; number += 1) {
    if (composed.length % AT_A_STRETCH === 0) await setImmediate();
    composed.push(generateArticle(number, newsroom, run.now));
  }
  return composed;
}

/** Writes them with bylines, tags and reading figures up to `now`. */
export async function insertGenerated(
  tx: Transaction,
  composed: readonly GeneratedArticle[],
  now: Date,
): Promise<{ viewRows: number }> {
  const ids = await reserveIds(tx, composed.length);
  const rows = composed.map((article, at) => ({ id: ids[at] as number, ...article }));
  await insertArticles(tx, rows);
  await insertLinks(tx, rows);
  return { viewRows: await insertViews(tx, rows, now) };
}

function generateArticle(number: number, newsroom: Newsroom, now: Date): GeneratedArticle {
  // Apart from the text's own random numbers, so that a newsroom's sections do not change the text.
  const random = createRandom(number * 104_729 + 3);
  const desk = random.pick(newsroom.desks);
  const text = composeArticle(number, desk.topSlug, desk.isOpinion);
  const labels = someOf(newsroom.tags, random.between(1, 4), random);
  const byline = someOf(newsroom.authors, desk.isOpinion || random.chance(0.8) ? 1 : 2, random);
  const bodyText = text.paragraphs.join('\n');
  return {
    kind: desk.isOpinion ? 'opinion' : 'news',
    genre: !desk.isOpinion && random.chance(0.2) ? random.pick(GENRES) : null,
    headline: text.headline,
    standfirst: text.standfirst,
    body: JSON.stringify(text.body),
    wordCount: countWords(bodyText),
    sectionId: desk.sectionId,
    heroMediaId:
      newsroom.pictureIds.length > 0 && random.chance(0.7) ? random.pick(newsroom.pictureIds) : null,
    slug: slugFromHeadline(text.headline),
    publishedAt: publicationTime(number, now),
    authorIds: byline.map((author) => author.id),
    tagIds: labels.map((tag) => tag.id),
    search: buildSearchDocument({
      headline: text.headline,
      standfirst: text.standfirst,
      bodyText,
      names: [...labels, ...byline].map(({ name }) => name),
    }),
  };
}

/** Up to `count` different items. */
function someOf<T>(items: readonly T[], count: number, random: Random): T[] {
  const some = new Set<T>();
  for (let turn = 0; turn < count && items.length > 0; turn++) some.add(random.pickSkewed(items));
  return [...some];
}

async function reserveIds(tx: Transaction, count: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('articles', 'id')) as id from generate_series(1, ${count})`,
  );
  return rows.map((row) => Number(row.id)).toSorted((a, b) => a - b);
}

async function insertArticles(tx: Transaction, rows: GeneratedRow[]): Promise<void> {
  const column = <T>(value: (row: GeneratedRow) => T) => sql.param(rows.map(value));
  await tx.execute(sql`
    insert into articles (id, edition, kind, genre, status, title, standfirst, body, word_count, section_id,
      hero_media_id, slug, published_at, first_published_at, updated_at, created_at, search_document)
    overriding system value
    select id, 'ar', kind, genre, 'published', title, standfirst, body::jsonb, word_count, section_id,
      hero_media_id, slug, published_at, published_at, published_at, published_at,
      setweight(to_tsvector('simple', a), 'A') || setweight(to_tsvector('simple', b), 'B')
        || setweight(to_tsvector('simple', c), 'C') || setweight(to_tsvector('simple', d), 'D')
    from unnest(
      ${column((row) => row.id)}::bigint[], ${column((row) => row.kind)}::text[],
      ${column((row) => row.genre)}::text[], ${column((row) => row.headline)}::text[],
      ${column((row) => row.standfirst)}::text[], ${column((row) => row.body)}::text[],
      ${column((row) => row.wordCount)}::integer[], ${column((row) => row.sectionId)}::bigint[],
      ${column((row) => row.heroMediaId)}::bigint[], ${column((row) => row.slug)}::text[],
      ${column((row) => row.publishedAt)}::timestamptz[],
      ${column((row) => row.search.a)}::text[], ${column((row) => row.search.b)}::text[],
      ${column((row) => row.search.c)}::text[], ${column((row) => row.search.d)}::text[]
    ) as rows(id, kind, genre, title, standfirst, body, word_count, section_id, hero_media_id, slug,
      published_at, a, b, c, d)`);
}

async function insertLinks(tx: Transaction, rows: GeneratedRow[]): Promise<void> {
  const links = (ids: (row: GeneratedRow) => number[]) => {
    const flat = rows.flatMap((row) => ids(row).map((id, position) => [row.id, id, position] as const));
    const column = (at: 0 | 1 | 2) => sql.param(flat.map((link) => link[at]));
    return sql`unnest(${column(0)}::bigint[], ${column(1)}::bigint[], ${column(2)}::integer[])`;
  };
  await tx.execute(
    sql`insert into article_authors (article_id, author_id, position) select * from ${links((row) => row.authorIds)}`,
  );
  await tx.execute(
    sql`insert into article_tags (article_id, tag_id, position) select * from ${links((row) => row.tagIds)}`,
  );
}

async function insertViews(tx: Transaction, rows: GeneratedRow[], now: Date): Promise<number> {
  const stories: ReadStory[] = rows
    .filter((row) => now.getTime() - row.publishedAt.getTime() < READ_WITHIN_MS)
    .map((row) => ({ articleId: row.id, key: row.slug, publishedAt: row.publishedAt, weight: 0.3 }));
  const views = viewsOfStories(stories, now, VIEW_HOURS);
  if (views.length === 0) return 0;
  await tx.execute(sql`
    insert into views_hourly (article_id, hour, views)
    select * from unnest(${sql.param(views.map((row) => row.articleId))}::bigint[],
      ${sql.param(views.map((row) => row.hour))}::timestamptz[],
      ${sql.param(views.map((row) => row.views))}::integer[])`);
  return views.length;
}
