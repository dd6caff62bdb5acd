/**
 * No page that readers page through may scan the articles table: the real queries of every list, explained on
 * 100,000 articles with the planner as it is.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase, provideDatabase } from '@/db/client';
import { articles, redirects } from '@/db/schema';
import { createAuthor } from '@/db/seed/factories/create-author';
import { createPicture } from '@/db/seed/factories/create-picture';
import { createSection } from '@/db/seed/factories/create-section';
import { createTag } from '@/db/seed/factories/create-tag';
import { generateArticles } from '@/db/seed/generate-articles';
import { countByDay, listArchiveMonths } from '@/lib/articles/archive-queries';
import { findRelatedIds, listMostRead } from '@/lib/articles/box-queries';
import {
  getArticle,
  listAuthorArticles,
  listBetween,
  listLatest,
  listSectionArticles,
  listTagArticles,
  MAX_PAGE,
  PAGE_SIZE,
} from '@/lib/articles/queries';
import { listCorrections } from '@/lib/corrections/queries';
import { getFrontPage } from '@/lib/fronts/queries';
import { findRedirect } from '@/lib/redirects/queries';
import { searchArticles } from '@/lib/search/queries';
import { SITEMAP_LENGTH } from '@/lib/seo/sitemaps/sitemap';
import {
  listNewsSitemapArticles,
  listSitemapArticles,
  listSitemapAuthors,
  listSitemapMonths,
} from '@/lib/seo/sitemaps/sitemap-queries';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { type RecordedQuery, recordQueries } from './record-queries';

const ARTICLES = 100_000;
const OLD_ADDRESSES = 5_000;
const NOW = new Date('2026-11-25T12:00:00Z');
const LOADING_MS = 15 * 60_000;

let database: TestDatabase;
let recorded: RecordedQuery[];
let closeRecorder: (() => Promise<void>) | undefined;
let subjects: { section: number; subsection: number; tag: number; author: number; article: number };

beforeAll(async () => {
  database = await createTestDatabase();
  await openNewsroom(database.db);
  await generateArticles({ db: database.db, count: ARTICLES, now: NOW });
  await database.pool.query('vacuum analyze');
  subjects = await findSubjects(database.db);
  const recorder = recordQueries(openDatabase(database.url, { max: 4 }));
  recorded = recorder.queries;
  closeRecorder = recorder.close;
  provideDatabase(recorder.handle);
}, LOADING_MS);

afterAll(async () => {
  await closeRecorder?.();
  await database.drop();
});

/** A paper of ordinary size: eight sections with two sub-sections each, thirty writers, sixty tags. */
async function openNewsroom(db: Database): Promise<void> {
  for (const slug of [
    'politics',
    'economy',
    'world',
    'society',
    'culture',
    'sports',
    'opinion',
    'technology',
  ]) {
    const top = await createSection(db, { slug, rhythm: slug === 'opinion' ? 'opinion' : 'plain' });
    for (const part of ['one', 'two']) await createSection(db, { slug: `${slug}-${part}`, parentId: top.id });
  }
  for (let index = 0; index < 30; index += 1) await createAuthor(db);
  for (let index = 0; index < 60; index += 1) await createTag(db);
  for (let index = 0; index < 20; index += 1) await createPicture(db);
  await db.insert(redirects).values(
    Array.from({ length: OLD_ADDRESSES }, (_, index) => ({
      fromPath: `/2020/01/old-${index}`,
      toPath: '/latest',
    })),
  );
}

async function findSubjects(db: Database) {
  const id = async (query: string) => Number((await db.execute<{ id: string }>(query)).rows[0]?.id);
  return {
    section: await id(
      "select root_section_id as id from articles where edition = 'ar' and status = 'published' group by 1 order by count(*) desc limit 1",
    ),
    subsection: await id(
      "select section_id as id from articles where edition = 'ar' and status = 'published' group by 1 order by count(*) desc limit 1",
    ),
    // The commonest, for which a scan tempts the planner most.
    tag: await id('select tag_id as id from article_tags group by 1 order by count(*) desc limit 1'),
    author: await id('select author_id as id from article_authors group by 1 order by count(*) desc limit 1'),
    article: await id(
      "select id from articles where edition = 'ar' and status = 'published' order by published_at desc limit 1",
    ),
  };
}

const firstPage = { limit: PAGE_SIZE + 1, offset: 0 };
const lastPage = { limit: PAGE_SIZE + 1, offset: (MAX_PAGE - 1) * PAGE_SIZE };
const month = { from: new Date('2026-10-01T00:00:00Z'), to: new Date('2026-11-01T00:00:00Z') };

const READS: [name: string, read: () => Promise<unknown>][] = [
  ['latest', () => listLatest('ar', firstPage)],
  ['latest, last page', () => listLatest('ar', lastPage)],
  ['latest, by cursor', () => listLatest('ar', { limit: 25, before: { publishedAt: month.from, id: 1 } })],
  ['section', () => listSectionArticles({ id: subjects.section, parentId: null }, firstPage)],
  ['section, last page', () => listSectionArticles({ id: subjects.section, parentId: null }, lastPage)],
  ['sub-section', () => listSectionArticles({ id: subjects.subsection, parentId: 1 }, firstPage)],
  ['tag', () => listTagArticles(subjects.tag, firstPage)],
  ['tag, last page', () => listTagArticles(subjects.tag, lastPage)],
  ['author', () => listAuthorArticles(subjects.author, firstPage)],
  ['author, last page', () => listAuthorArticles(subjects.author, lastPage)],
  ['archive months', () => listArchiveMonths('ar', 'Asia/Riyadh')],
  ['archive month', () => listBetween('ar', month.from, month.to, firstPage)],
  ['archive calendar', () => countByDay('ar', month, 'Asia/Riyadh')],
  ['most read', () => listMostRead('ar', { limit: 20 })],
  ['most read of a section', () => listMostRead('ar', { limit: 5, sectionId: subjects.section })],
  [
    'related',
    () => findRelatedIds({ id: subjects.article, section: { id: subjects.subsection }, publishedAt: NOW }, 4),
  ],
  ['article', () => getArticle('ar', subjects.article)],
  ['front', () => getFrontPage('ar', NOW)],
  ['corrections', () => listCorrections('ar', { limit: 51, offset: 0 })],
  ['redirect', () => findRedirect('/2026/10/some-old-slug', 'ar')],
  ['search, common word', () => searchArticles({ edition: 'ar', query: 'الحكومة', limit: 20 })],
  ['search, rare words', () => searchArticles({ edition: 'ar', query: 'زلزال مراكش', limit: 20 })],
  ['sitemap index', () => listSitemapMonths('ar')],
  ['sitemap month', () => listSitemapArticles('ar', '2026-10', { limit: SITEMAP_LENGTH, offset: 0 })],
  ['sitemap authors', () => listSitemapAuthors('ar')],
  ['news sitemap', () => listNewsSitemapArticles('ar', NOW)],
];

describe('at 100,000 articles', () => {
  test('the table is as full as promised', async () => {
    expect(await database.db.$count(articles)).toBeGreaterThanOrEqual(ARTICLES);
  });

  test.each(READS)('%s does not scan the articles', async (_name, read) => {
    recorded.length = 0;
    await read();
    expect(recorded.length).toBeGreaterThan(0);
    const queries = [...recorded];
    for (const query of queries) {
      const { rows } = await database.pool.query(`explain (format json) ${query.text}`, query.values);
      const scans = findScans(rows[0]['QUERY PLAN'][0].Plan);
      expect(scans, query.text).toEqual([]);
    }
  });
});

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

/** Tables that grow with the paper; a sequential scan of one grows with it. */
const GROWING = new Set(['articles', 'article_tags', 'article_authors', 'redirects']);

function findScans(node: PlanNode): string[] {
  const own =
    node['Node Type'] === 'Seq Scan' && GROWING.has(node['Relation Name'] ?? '')
      ? [node['Relation Name'] ?? '']
      : [];
  return [...own, ...(node.Plans ?? []).flatMap(findScans)];
}
