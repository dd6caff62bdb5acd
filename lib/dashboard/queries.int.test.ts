import { afterAll, beforeAll, expect, test } from 'vitest';
import { provideDatabase } from '@/db/client';
import { viewsHourly } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createSection } from '@/db/seed/factories/create-section';
import { systemActor } from '@/lib/auth/actor';
import { rankMostRead } from '@/lib/views/rank-most-read';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { getDashboard } from './queries';

const NOW = new Date('2026-11-25T10:30:00Z');
const DAY_BEGAN = new Date('2026-11-25T00:00:00Z');
const WEEK_MS = 7 * 24 * 3_600_000;
const at = (hour: number) => new Date(DAY_BEGAN.getTime() + hour * 3_600_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
});
afterAll(() => database.drop());

test('shows the day: views by hour, what is late, due and waiting', async () => {
  const { db } = database;
  const sectionId = (await createSection(db)).id;
  const read = await createArticle(db, { sectionId, publishedAt: at(6) });
  const late = await createArticle(db, { sectionId, status: 'scheduled', scheduledAt: at(10) });
  const due = await createArticle(db, { sectionId, status: 'scheduled', scheduledAt: at(18) });
  const waiting = await createArticle(db, { sectionId, status: 'in_review' });
  await db.insert(viewsHourly).values([
    { articleId: read.id, hour: at(7), views: 40 },
    { articleId: read.id, hour: at(10), views: 20 },
    { articleId: read.id, hour: new Date(at(7).getTime() - WEEK_MS), views: 30 },
    { articleId: read.id, hour: new Date(at(23).getTime() - WEEK_MS), views: 500 },
  ]);
  await rankMostRead(db, NOW);
  const dashboard = await getDashboard(systemActor('test'), 'ar', { now: NOW, dayBegan: DAY_BEGAN });
  expect(dashboard).toMatchObject({
    viewsSoFar: 60,
    viewsWeekBefore: 30,
    publishedToday: [{ id: read.id }],
    correctionsToday: 0,
    top: [{ id: read.id, views: 60 }],
    late: [{ id: late.id }],
    lateTotal: 1,
    scheduled: [{ id: due.id }],
    waiting: [{ id: waiting.id }],
    atWork: [],
  });
  expect(dashboard?.hours[7]).toEqual({ startsAt: at(7), views: 40, weekBefore: 30 });
  expect(dashboard?.hours).toHaveLength(24);
});

test('counts all that is late, however few are listed', async () => {
  const { db } = database;
  const sectionId = (await createSection(db, { edition: 'en' })).id;
  for (let index = 0; index < 8; index += 1)
    await createArticle(db, { edition: 'en', sectionId, status: 'scheduled', scheduledAt: at(9) });
  const dashboard = await getDashboard(systemActor('test'), 'en', { now: NOW, dayBegan: DAY_BEGAN });
  expect(dashboard?.late).toHaveLength(6);
  expect(dashboard?.lateTotal).toBe(8);
});
