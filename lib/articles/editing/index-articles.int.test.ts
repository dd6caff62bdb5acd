/** Articles are found by the names that their authors and tags have now. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articles, outbox } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createAuthor } from '@/db/seed/factories/create-author';
import { createSection } from '@/db/seed/factories/create-section';
import { createTag } from '@/db/seed/factories/create-tag';
import { tagArticles } from '@/lib/articles/desk-list/tag-articles';
import type { PersonActor } from '@/lib/auth/actor';
import { editAuthor } from '@/lib/authors/desk/edit-author';
import { jobHandlers } from '@/lib/jobs/job-kinds';
import { runDueJobs } from '@/lib/jobs/run-due-jobs';
import { searchArticles } from '@/lib/search/queries';
import { editTag } from '@/lib/tags/desk/edit-tag';
import { mergeTags } from '@/lib/tags/desk/merge-tags';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';

let database: TestDatabase;
let actor: PersonActor;
let authorId: number;
let tagId: number;
let otherTagId: number;
let articleId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
  actor = await createActor(database.db, 'editor');
  const sectionId = (await createSection(database.db, { edition: 'ar' })).id;
  authorId = (await createAuthor(database.db, { name: 'سلمى حداد' })).id;
  tagId = (await createTag(database.db, { name: 'القمح' })).id;
  otherTagId = (await createTag(database.db, { name: 'الأرز' })).id;
  articleId = (await createArticle(database.db, { sectionId, authorIds: [authorId], tagIds: [tagId] })).id;
  await createArticle(database.db, { sectionId });
});
afterAll(() => database.drop());

const find = async (query: string) =>
  (await searchArticles({ edition: 'ar', query, limit: 10 })).items.map((item) => item.articleId);
const work = () => runDueJobs({ db: database.db, handlers: jobHandlers, now: () => new Date() });
const textOf = async () => (await database.db.select().from(articles).where(eq(articles.id, articleId)))[0];

test('an article is found by the new name of its author, and not by the old one', async () => {
  expect(await find('سلمى حداد')).toEqual([articleId]);
  const before = await textOf();
  const profile = { slug: 'سلمى', role: null, biography: null, portraitId: null, links: [] };
  expect(await editAuthor({ actor, authorId, name: 'ليلى منصور', ...profile })).toMatchObject({ ok: true });
  await database.db.delete(outbox);
  expect(await work()).toEqual({ done: 1, failed: 0 });
  expect(await find('ليلى منصور')).toEqual([articleId]);
  expect(await find('سلمى حداد')).toEqual([]);
  // Its own words and the other names are found as before, and for its readers nothing has changed.
  expect(await find(`"${before?.headline}" القمح`)).toEqual([articleId]);
  expect(await textOf()).toMatchObject({ version: before?.version, editedAt: before?.editedAt });
  expect(await database.db.select().from(outbox)).toEqual([]);
});

test('an article is found by the new name of its tag, and by the tag that took its place', async () => {
  expect(await editTag({ actor, tagId, name: 'الحنطة', slug: 'الحنطة' })).toMatchObject({ ok: true });
  expect(await work()).toEqual({ done: 1, failed: 0 });
  expect(await find('الحنطة')).toEqual([articleId]);
  expect(await find('القمح')).toEqual([]);
  expect(await mergeTags({ actor, tagId, intoId: otherTagId })).toMatchObject({ ok: true });
  expect(await work()).toEqual({ done: 1, failed: 0 });
  expect(await find('الأرز ليلى')).toEqual([articleId]);
  expect(await find('الحنطة')).toEqual([]);
});

test('articles that are tagged together are found by the tag at once', async () => {
  const { id } = await createTag(database.db, { name: 'مواسم الحصاد' });
  expect(await find('مواسم الحصاد')).toEqual([]);
  expect(await tagArticles({ actor, articleIds: [articleId], tagId: id })).toMatchObject({ ok: true });
  expect(await find('مواسم الحصاد ليلى')).toEqual([articleId]);
});

test('a new address alone asks for no work', async () => {
  expect(await editTag({ actor, tagId: otherTagId, name: 'الأرز', slug: 'rice' })).toMatchObject({
    ok: true,
  });
  expect(await work()).toEqual({ done: 0, failed: 0 });
});
