import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewsHourly } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createSection } from '@/db/seed/factories/create-section';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { addViews } from './count-views';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('views add up by the hour; drafts and numbers of nothing are left out', async () => {
  const { db } = database;
  const sectionId = (await createSection(db)).id;
  const published = await createArticle(db, { sectionId });
  const draft = await createArticle(db, { sectionId, status: 'draft' });
  const views = new Map([
    [published.id, 3],
    [draft.id, 5],
    [999_999_999, 1],
  ]);
  await addViews(db, views, new Date('2026-11-25T10:59:59Z'));
  await addViews(db, views, new Date('2026-11-25T10:00:00Z'));
  await addViews(db, new Map([[published.id, 1]]), new Date('2026-11-25T11:00:00Z'));
  expect(await db.select().from(viewsHourly).orderBy(viewsHourly.hour)).toEqual([
    { articleId: published.id, hour: new Date('2026-11-25T10:00:00Z'), views: 6 },
    { articleId: published.id, hour: new Date('2026-11-25T11:00:00Z'), views: 1 },
  ]);
});
