import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articles, jobs } from '@/db/schema';
import { createReadyDraft } from '@/lib/articles/testing/desk-article';
import { publishArticle } from '@/lib/articles/workflow/publish-article';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { jobHandlers } from './job-kinds';
import { runDueJobs } from './run-due-jobs';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
});
afterAll(() => database.drop());

it('takes an article from the paper when the database says so, though the worker’s clock is behind', async () => {
  const { db } = database;
  const expiresAt = new Date(Date.now() + 3_600_000);
  const { id } = await createReadyDraft(db, { expiresAt });
  const actor = await createActor(db, 'editor');
  const published = await publishArticle({ actor, articleId: id, acceptsAdvice: true, now: new Date() });
  expect(published).toMatchObject({ ok: true });
  const clockBehind = () => new Date(expiresAt.getTime() - 60_000);
  const run = () => runDueJobs({ db, handlers: jobHandlers, now: clockBehind });
  expect(await run()).toEqual({ done: 0, failed: 0 });
  await db.update(jobs).set({ runAt: sql`now()` }).where(eq(jobs.kind, 'expire-article'));
  expect(await run()).toEqual({ done: 1, failed: 0 });
  const [row] = await db.select().from(articles).where(eq(articles.id, id));
  expect(row).toMatchObject({ status: 'withdrawn', withdrawnAt: expiresAt });
});
