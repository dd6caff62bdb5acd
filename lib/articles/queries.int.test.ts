/** What readers get of articles: only what is published, in order, with everything a page shows. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articles, sections, viewsHourly } from '@/db/schema';
import { type ArticleRow, createArticle } from '@/db/seed/factories/create-article';
import { createAuthor } from '@/db/seed/factories/create-author';
import { createPage } from '@/db/seed/factories/create-page';
import { createSection } from '@/db/seed/factories/create-section';
import { createTag } from '@/db/seed/factories/create-tag';
import { getPage, listPages } from '@/lib/pages/queries';
import { rankMostRead } from '@/lib/views/rank-most-read';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { listArchiveMonths } from './archive-queries';
import { findRelatedIds, listMostRead } from './box-queries';
import {
  getArticle,
  getArticlePath,
  listAuthorArticles,
  listLatest,
  listPublishedEditions,
  listSectionArticles,
  listTagArticles,
} from './queries';

const HOUR_MS = 3_600_000;
const NOW = new Date('2026-11-25T12:30:00Z');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * HOUR_MS);

let database: TestDatabase;
let top: { id: number; parentId: null };
let part: { id: number; parentId: number };
let author: number;
let tag: number;
let newest: ArticleRow;
let older: ArticleRow;

beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
  const { db } = database;
  top = { id: (await createSection(db, { slug: 'politics' })).id, parentId: null };
  part = { id: (await createSection(db, { slug: 'parliament', parentId: top.id })).id, parentId: top.id };
  author = (await createAuthor(db)).id;
  tag = (await createTag(db)).id;
  older = await createArticle(db, {
    sectionId: top.id,
    publishedAt: hoursAgo(5),
    authorIds: [author],
    tagIds: [tag],
  });
  newest = await createArticle(db, {
    sectionId: part.id,
    publishedAt: hoursAgo(1),
    authorIds: [author],
    tagIds: [tag],
  });
  for (const status of ['draft', 'in_review', 'scheduled', 'withdrawn'] as const)
    await createArticle(db, { status, sectionId: part.id, authorIds: [author], tagIds: [tag] });
});
afterAll(() => database.drop());

const ids = (cards: { id: number }[]) => cards.map((card) => card.id);
const all = { limit: 50 };

describe('lists show published articles only, newest first', () => {
  test.each([
    ['latest', () => listLatest('ar', all)],
    ['a section, with its sub-sections', () => listSectionArticles(top, all)],
    ['a tag', () => listTagArticles(tag, all)],
    ['an author', () => listAuthorArticles(author, all)],
  ])('%s', async (_name, list) => {
    expect(ids(await list())).toEqual([newest.id, older.id]);
  });

  test('a sub-section has its own only', async () => {
    expect(ids(await listSectionArticles(part, all))).toEqual([newest.id]);
  });

  test('a cursor goes on where a page ended', async () => {
    const before = { publishedAt: hoursAgo(1), id: newest.id };
    expect(ids(await listLatest('ar', { limit: 50, before }))).toEqual([older.id]);
    expect(ids(await listTagArticles(tag, { limit: 50, before }))).toEqual([older.id]);
  });

  test('other editions are other papers', async () => {
    expect(await listLatest('en', all)).toEqual([]);
  });
});

describe('an article', () => {
  test('comes with its section, byline and tags', async () => {
    const found = await getArticle('ar', newest.id);
    if (found?.state !== 'published') throw new Error('not published');
    expect(found.article.path).toBe(`/parliament/${newest.id}/${newest.slug}`);
    expect(ids(found.article.authors)).toEqual([author]);
    expect(ids(found.article.tags)).toEqual([tag]);
    expect(found.article.readingMinutes).toBeGreaterThanOrEqual(1);
  });

  test('that is withdrawn leaves its headline and a reason, never its text', async () => {
    const withdrawn = await createArticle(database.db, { status: 'withdrawn', sectionId: top.id });
    const found = await getArticle('ar', withdrawn.id);
    expect(found?.state).toBe('withdrawn');
    expect(JSON.stringify(found)).not.toContain('مهندس المدينة');
    expect(await getArticlePath(withdrawn.id)).not.toBeNull();
  });

  test('that is not published does not exist for readers', async () => {
    const draft = await createArticle(database.db, { status: 'draft', sectionId: top.id });
    expect(await getArticle('ar', draft.id)).toBeNull();
    expect(await getArticlePath(draft.id)).toBeNull();
  });

  test('of another edition is not found here', async () => {
    expect(await getArticle('en', newest.id)).toBeNull();
  });

  test('names the published translations only', async () => {
    const translationGroup = 'storm';
    await createSection(database.db, { edition: 'en', slug: 'politics' });
    await database.db.update(articles).set({ translationGroup }).where(eq(articles.id, older.id));
    const english = await createArticle(database.db, { edition: 'en', translationGroup });
    await createArticle(database.db, { edition: 'en', translationGroup, status: 'draft' });
    const found = await getArticle('ar', older.id);
    if (found?.state !== 'published') throw new Error('not published');
    expect(found.article.translations.map(({ path }) => path)).toEqual([
      `/en/politics/${english.id}/${english.slug}`,
    ]);
  });
});

describe('boxes', () => {
  test('related articles share tags, are others and leave out what is shown', async () => {
    const subject = { id: newest.id, section: { id: part.id }, publishedAt: hoursAgo(1) };
    expect(await findRelatedIds(subject, 4)).toContain(older.id);
    expect(await findRelatedIds(subject, 4)).not.toContain(newest.id);
    expect(await findRelatedIds(subject, 4, [older.id])).not.toContain(older.id);
  });

  test('a story without tags leads on to its section, then to the newest of the edition', async () => {
    const elsewhere = await createSection(database.db, { slug: 'elsewhere' });
    const lonely = await createArticle(database.db, { sectionId: elsewhere.id });
    const subject = { id: lonely.id, section: { id: elsewhere.id }, publishedAt: hoursAgo(1) };
    expect(await findRelatedIds(subject, 4)).toContain(newest.id);
    const neighbour = await createArticle(database.db, { sectionId: elsewhere.id });
    expect((await findRelatedIds(subject, 4))[0]).toBe(neighbour.id);
  });

  test('most read counts the last 24 hours, later views weighing more', async () => {
    const hour = (hours: number) => new Date(Math.floor(hoursAgo(hours).getTime() / HOUR_MS) * HOUR_MS);
    expect(await listMostRead('ar', { limit: 5 })).toEqual([]);
    await database.db.insert(viewsHourly).values([
      { articleId: older.id, hour: hour(20), views: 100 },
      { articleId: newest.id, hour: hour(1), views: 60 },
      { articleId: older.id, hour: hour(30), views: 10_000 },
    ]);
    await rankMostRead(database.db, NOW);
    expect(ids(await listMostRead('ar', { limit: 5 }))).toEqual([newest.id, older.id]);
  });

  test('the archive names months on the edition’s clock', async () => {
    // 23:30 UTC on 31 October is November in Riyadh.
    await createArticle(database.db, { sectionId: top.id, publishedAt: new Date('2026-10-31T23:30:00Z') });
    expect(await listArchiveMonths('ar', 'UTC')).toEqual([
      { year: 2026, month: 11 },
      { year: 2026, month: 10 },
    ]);
    expect(await listArchiveMonths('ar', 'Asia/Riyadh')).toEqual([{ year: 2026, month: 11 }]);
    expect(await listArchiveMonths('fr', 'UTC')).toEqual([]);
  });
});

test('static pages show when published', async () => {
  const page = await createPage(database.db, { slug: 'about', title: 'من نحن' });
  await createPage(database.db, { slug: 'hidden', status: 'draft' });
  expect((await listPages('ar')).map(({ path }) => path)).toEqual(['/about/about']);
  expect((await getPage('ar', 'about'))?.id).toBe(page.id);
  expect(await getPage('ar', 'hidden')).toBeNull();
});

test('a section that becomes a sub-section lists its articles under its parent', async () => {
  const moved = await createSection(database.db, { slug: 'moved' });
  const story = await createArticle(database.db, { sectionId: moved.id, publishedAt: hoursAgo(2) });
  await database.db.update(sections).set({ parentId: top.id }).where(eq(sections.id, moved.id));
  expect(ids(await listSectionArticles(top, all))).toContain(story.id);
});

test('an edition counts as published by its first article', async () => {
  await createArticle(database.db, {
    status: 'draft',
    edition: 'fr',
    sectionId: (await createSection(database.db, { edition: 'fr', slug: 'politique' })).id,
  });
  expect(await listPublishedEditions()).not.toContain('fr');
  const english = (await createSection(database.db, { edition: 'en', slug: 'world' })).id;
  await createArticle(database.db, { edition: 'en', sectionId: english, publishedAt: hoursAgo(2) });
  expect(await listPublishedEditions()).toEqual(['ar', 'en']);
});
