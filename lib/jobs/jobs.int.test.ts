import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articles, jobs, outbox, viewsHourly } from '@/db/schema';
import { systemActor } from '@/lib/auth/actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { enqueueJob } from './enqueue-job';
import { jobHandlers, recurringJobs } from './job-kinds';
import { freeStuckJobs, takeJob, untilNextJobMs } from './job-store';
import { DELAYED_AFTER_MS } from './job-timing';
import { type JobHandler, PermanentJobError, runDueJobs } from './run-due-jobs';
import { scheduleRecurring } from './schedule-recurring';
import { listTroubledJobs, readJobFigures } from './trouble-queries';
import { runWorker } from './worker';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
});
afterAll(() => database.drop());
afterEach(async () => {
  await database.db.delete(jobs);
});

const now = () => new Date('2026-11-25T12:00:00Z');
const run = (handlers: Record<string, JobHandler>, signal?: AbortSignal) =>
  runDueJobs({ db: database.db, handlers, now, ...(signal ? { signal } : {}) });
const jobOf = async (id: number | null) =>
  (
    await database.db
      .select()
      .from(jobs)
      .where(eq(jobs.id, id ?? -1))
  )[0];
const inAnHour = () => new Date(Date.now() + 3_600_000);

describe('the queue', () => {
  it('runs what is due, oldest first, and leaves what is not', async () => {
    const seen: unknown[] = [];
    await enqueueJob(database.db, {
      kind: 'note',
      payload: { order: 2 },
      runAt: new Date(Date.now() - 1_000),
    });
    await enqueueJob(database.db, {
      kind: 'note',
      payload: { order: 1 },
      runAt: new Date(Date.now() - 9_000),
    });
    const later = await enqueueJob(database.db, { kind: 'note', payload: { order: 3 }, runAt: inAnHour() });
    const counts = await run({ note: async ({ payload }) => void seen.push(payload) });
    expect(counts).toEqual({ done: 2, failed: 0 });
    expect(seen).toEqual([{ order: 1 }, { order: 2 }]);
    expect((await jobOf(later))?.status).toBe('waiting');
    const wait = await untilNextJobMs(database.db);
    expect(wait).toBeGreaterThan(3_500_000);
    expect(wait).toBeLessThanOrEqual(3_600_000);
  });

  it('exists only when the transaction that enqueued it commits', async () => {
    await database.db
      .transaction(async (transaction) => {
        await enqueueJob(transaction, { kind: 'note' });
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    expect(await takeJob(database.db)).toBeUndefined();
  });

  it('holds one waiting or running job a key, and takes another when that one is over', async () => {
    const first = await enqueueJob(database.db, { kind: 'note', uniqueKey: 'a' });
    expect(first).not.toBeNull();
    expect(await enqueueJob(database.db, { kind: 'note', uniqueKey: 'a' })).toBeNull();
    await run({ note: async () => undefined });
    expect(await enqueueJob(database.db, { kind: 'note', uniqueKey: 'a' })).not.toBeNull();
  });

  it('never gives one job to two workers', async () => {
    for (let index = 0; index < 40; index++)
      await enqueueJob(database.db, { kind: 'note', payload: { index } });
    const seen: number[] = [];
    const note: JobHandler = async ({ payload }) => void seen.push((payload as { index: number }).index);
    await Promise.all([run({ note }), run({ note }), run({ note })]);
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index));
  });

  it('tries a failed job again later, and gives it up after its last try', async () => {
    const id = await enqueueJob(database.db, { kind: 'note', maxAttempts: 2 });
    const broken: JobHandler = async () => {
      throw new Error('no network');
    };
    expect(await run({ note: broken })).toEqual({ done: 0, failed: 1 });
    const waiting = await jobOf(id);
    expect(waiting).toMatchObject({ status: 'waiting', attempts: 1 });
    expect(waiting?.error).toContain('no network');
    expect(waiting?.runAt.getTime()).toBeGreaterThan(Date.now() + 5_000);
    await database.db.update(jobs).set({ runAt: sql`now()` });
    await run({ note: broken });
    expect(await jobOf(id)).toMatchObject({ status: 'failed', attempts: 2 });
  });

  it('is late since it was due, however often it is put off', async () => {
    const dueAt = new Date(Date.now() - 5_000);
    const id = await enqueueJob(database.db, { kind: 'publish-front', runAt: dueAt });
    await run({
      'publish-front': async () => {
        throw new Error('no network');
      },
    });
    expect((await jobOf(id))?.dueAt).toEqual(dueAt);
    expect(await readJobFigures()).toMatchObject({ waiting: 1, late: 1, failed: 0 });
    expect(await listTroubledJobs(systemActor('test'))).toMatchObject({
      jobs: [{ id, state: 'late', dueAt, attempts: 1, error: 'no network' }],
      total: 1,
    });
    await database.db.update(jobs).set({ runAt: sql`now()` });
    expect(await run({ 'publish-front': async () => undefined })).toEqual({ done: 1, failed: 0 });
    expect((await jobOf(id))?.lateMs).toBeGreaterThanOrEqual(5_000);
    expect(await readJobFigures()).toMatchObject({ waiting: 0, late: 0 });
  });

  it('counts all jobs in trouble, however many are listed', async () => {
    for (let index = 0; index < 3; index++)
      await enqueueJob(database.db, { kind: 'note', runAt: new Date(Date.now() - DELAYED_AFTER_MS - 9_000) });
    // Work that stands in line behind other work is in no trouble yet.
    await enqueueJob(database.db, { kind: 'note', runAt: new Date(Date.now() - 9_000) });
    await enqueueJob(database.db, { kind: 'note', runAt: inAnHour() });
    const troubles = await listTroubledJobs(systemActor('test'), 2);
    expect(troubles.jobs).toHaveLength(2);
    expect(troubles.total).toBe(3);
  });

  it.each([
    ['says so', 'note', new PermanentJobError('the article is gone')],
    ['is of an unknown kind', 'constructor', undefined],
  ])('gives a job up at once when it %s', async (_, kind, error) => {
    const id = await enqueueJob(database.db, { kind });
    await run({
      note: async () => {
        throw error;
      },
    });
    expect((await jobOf(id))?.status).toBe('failed');
  });

  it('gives a job back uncounted when the worker is told to stop', async () => {
    const id = await enqueueJob(database.db, { kind: 'note' });
    const stop = new AbortController();
    await run(
      {
        note: async ({ signal }) => {
          stop.abort();
          signal.throwIfAborted();
        },
      },
      stop.signal,
    );
    expect(await jobOf(id)).toMatchObject({ status: 'waiting', attempts: 0, lockedAt: null });
  });

  it('frees the job of a dead worker, and ignores that worker if it comes back', async () => {
    const id = await enqueueJob(database.db, { kind: 'note' });
    await run({
      note: async ({ db }) => {
        // Meanwhile: no heartbeat for long, another worker takes the job.
        await db.update(jobs).set({ lockedAt: sql`now() - interval '2 minutes'` });
        expect(await freeStuckJobs(db)).toBe(1);
        expect(await takeJob(db)).toMatchObject({ id, attempts: 2 });
      },
    });
    expect(await jobOf(id)).toMatchObject({ status: 'running', attempts: 2 });
  });

  it('fails a job whose worker died at the last try', async () => {
    const id = await enqueueJob(database.db, { kind: 'note', maxAttempts: 1 });
    await takeJob(database.db);
    await database.db.update(jobs).set({ lockedAt: sql`now() - interval '2 minutes'` });
    await freeStuckJobs(database.db);
    expect((await jobOf(id))?.status).toBe('failed');
  });
});

describe('recurring jobs', () => {
  it('wait once each, and are due again a while after they ended', async () => {
    await scheduleRecurring(database.db, { note: 3_600_000 });
    await scheduleRecurring(database.db, { note: 3_600_000 });
    expect(await run({ note: async () => undefined })).toEqual({ done: 1, failed: 0 });
    await scheduleRecurring(database.db, { note: 3_600_000 });
    expect(await run({ note: async () => undefined })).toEqual({ done: 0, failed: 0 });
    const wait = await untilNextJobMs(database.db);
    expect(wait).toBeGreaterThan(3_500_000);
  });

  it('all have a handler', () => {
    expect(Object.keys(jobHandlers)).toEqual(expect.arrayContaining(Object.keys(recurringJobs)));
  });

  it('forget old outbox rows, jobs and reading figures, and keep young ones', async () => {
    const { db } = database;
    await db.insert(outbox).values([
      { kind: 'invalidate', tags: ['old'], createdAt: sql`now() - interval '3 days'` },
      { kind: 'invalidate', tags: ['young'], createdAt: sql`now() - interval '1 day'` },
    ]);
    await db.insert(jobs).values([
      { kind: 'note', status: 'done', finishedAt: sql`now() - interval '8 days'` },
      { kind: 'note', status: 'failed', finishedAt: sql`now() - interval '8 days'` },
    ]);
    const [draft] = await db.insert(articles).values({ edition: 'ar' }).returning({ id: articles.id });
    const articleId = draft?.id ?? 0;
    await db.insert(viewsHourly).values([
      { articleId, hour: sql`date_trunc('hour', now() - interval '100 days', 'UTC')`, views: 1 },
      { articleId, hour: sql`date_trunc('hour', now(), 'UTC')`, views: 2 },
    ]);
    await scheduleRecurring(db, recurringJobs);
    expect((await run(jobHandlers)).failed).toBe(0);
    const kept = await db
      .select({ tags: outbox.tags })
      .from(outbox)
      .where(sql`${outbox.tags} && array['old', 'young']`);
    expect(kept).toEqual([{ tags: ['young'] }]);
    const notes = await db.select({ status: jobs.status }).from(jobs).where(eq(jobs.kind, 'note'));
    expect(notes).toEqual([{ status: 'failed' }]);
    expect(await db.select({ views: viewsHourly.views }).from(viewsHourly)).toEqual([{ views: 2 }]);
  });
});

describe('the worker', () => {
  it('hears of a new job at once, and ends when told', async () => {
    const stop = new AbortController();
    let tell: (payload: unknown) => void = () => undefined;
    const ran = new Promise<unknown>((resolve) => {
      tell = resolve;
    });
    const worker = runWorker({
      db: database.db,
      databaseUrl: database.url,
      handlers: { note: async ({ payload }) => tell(payload) },
      recurring: {},
      now,
      signal: stop.signal,
    });
    await enqueueJob(database.db, { kind: 'note', payload: { hello: 'world' } });
    expect(await ran).toEqual({ hello: 'world' });
    stop.abort();
    await worker;
  });
});
