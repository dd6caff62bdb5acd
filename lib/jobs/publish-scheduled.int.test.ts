import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { and, count, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articles, auditLog, jobs, revisions } from '@/db/schema';
import { createReadyDraft } from '@/lib/articles/testing/desk-article';
import { scheduleArticle } from '@/lib/articles/workflow/schedule-article';
import type { PersonActor } from '@/lib/auth/actor';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { jobHandlers } from './job-kinds';
import { backoffMs } from './job-timing';
import { retryJob } from './retry-job';
import { runDueJobs } from './run-due-jobs';
import { listTroubledJobs, readJobFigures } from './trouble-queries';

const ARTICLES = 200;
/** From the first to the last. */
const SPREAD_MS = 10_000;
const HOUR_MS = 3_600_000;

let database: TestDatabase;
let editor: PersonActor;
let folder: string;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
  editor = await createActor(database.db, 'editor');
  // Inside node_modules' reach: packages stay outside of the bundle.
  folder = mkdtempSync(join(process.cwd(), 'node_modules/.cache-worker-'));
  const { bundleProcesses } = await import(pathToFileURL('scripts/lib/bundle.mjs').href);
  await bundleProcesses(folder, ['worker']);
});
afterAll(async () => {
  for (const worker of workers) await kill(worker);
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, [join(folder, 'worker.mjs')], {
    env: { ...process.env, DATABASE_URL: database.url, LOG_LEVEL: 'warn' },
    stdio: 'inherit',
  });
  workers.push(worker);
  return worker;
}
async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGKILL');
  await ended;
}
const published = async () => {
  const [row] = await database.db
    .select({ published: count() })
    .from(articles)
    .where(eq(articles.status, 'published'));
  return row?.published ?? 0;
};

/** Lets the hour come for which everything is planned. */
async function bringForward(ms: number): Promise<void> {
  const earlier = sql`${ms} * interval '1 millisecond'`;
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`update ${articles} set scheduled_at = scheduled_at - ${earlier}`);
    await tx.execute(sql`update ${jobs} set run_at = run_at - ${earlier}, due_at = due_at - ${earlier}, payload = jsonb_set(payload, '{scheduledAt}',
      to_jsonb(to_char(((payload ->> 'scheduledAt')::timestamptz - ${earlier}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
      where kind = 'publish-scheduled'`);
  });
}

it('publishes 200 articles due within a minute once each, though the worker is killed in the middle', async () => {
  const { db } = database;
  const ids: number[] = [];
  for (let index = 0; index < ARTICLES; index += 1) ids.push((await createReadyDraft(db)).id);
  const planned = Date.now() + HOUR_MS;
  for (const [index, articleId] of ids.entries()) {
    const at = new Date(planned + (index * SPREAD_MS) / ARTICLES);
    const outcome = await scheduleArticle({
      actor: editor,
      articleId,
      at,
      acceptsAdvice: true,
      now: new Date(),
    });
    expect(outcome).toMatchObject({ ok: true });
  }
  const first = Date.now() + 1_000;
  await bringForward(planned - first);
  // One that has been tried once already, in vain: its next try comes a while after it was due.
  const putOff = sql`${jobs.payload} ->> 'articleId' = ${String(ids[0])}`;
  await db
    .update(jobs)
    .set({ attempts: 1, runAt: sql`${jobs.dueAt} + ${backoffMs(1)} * interval '1 millisecond'` })
    .where(putOff);
  const worker = startWorker();
  await vi.waitFor(async () => expect(await published()).toBeGreaterThan(20), {
    timeout: 90_000,
    interval: 10,
  });
  await kill(worker);
  expect(await published()).toBeLessThan(ARTICLES);
  startWorker();
  await vi.waitFor(async () => expect(await published()).toBe(ARTICLES), { timeout: 90_000, interval: 200 });

  const steps = await db
    .select({ articleId: revisions.articleId, times: count() })
    .from(revisions)
    .where(eq(revisions.reason, 'published'))
    .groupBy(revisions.articleId);
  expect(steps.map(({ times }) => times)).toEqual(Array.from({ length: ARTICLES }, () => 1));
  const [logged] = await db
    .select({ times: count() })
    .from(auditLog)
    .where(and(eq(auditLog.action, 'article.publish'), eq(auditLog.personName, 'queue')));
  expect(logged?.times).toBe(ARTICLES);
  const early = await db
    .select({ id: articles.id })
    .from(articles)
    .where(sql`${articles.publishedAt} < to_timestamp(${first / 1000})`);
  expect(early).toEqual([]);
  await vi.waitFor(
    async () => {
      const [row] = await db
        .select({
          known: count(jobs.lateMs),
          open: sql<number>`count(*) filter (where ${jobs.status} <> 'done')::int`,
        })
        .from(jobs)
        .where(eq(jobs.kind, 'publish-scheduled'));
      expect(row).toEqual({ known: ARTICLES, open: 0 });
    },
    { timeout: 60_000, interval: 200 },
  );
  const [untrue] = await db
    .select({ times: count() })
    .from(jobs)
    .where(
      sql`${jobs.kind} = 'publish-scheduled' and ${jobs.lateMs} not between 0 and
        extract(epoch from ${jobs.finishedAt} - ${jobs.dueAt}) * 1000`,
    );
  expect(untrue?.times).toBe(0);
  const [late] = await db.select({ lateMs: jobs.lateMs }).from(jobs).where(putOff);
  expect(late?.lateMs).toBeGreaterThanOrEqual(backoffMs(1));
  expect((await readJobFigures()).latestMs).toBeGreaterThanOrEqual(backoffMs(1));
}, 240_000);

it('shows what the gate held back at its hour, and lets a chief try again once it is put right', async () => {
  const { db } = database;
  for (const worker of workers) await kill(worker);
  // What a killed worker left waiting (its recurring jobs) would be counted as late.
  await db.delete(jobs);
  const chief = await createActor(db, 'chief', 'هدى الخطيب');
  const { id, sectionId } = await createReadyDraft(db);
  const at = new Date(Date.now() + 3_600_000);
  await scheduleArticle({ actor: editor, articleId: id, at, acceptsAdvice: true, now: new Date() });
  // Its hour comes, and meanwhile somebody took its section away.
  await db.update(articles).set({ sectionId: null }).where(eq(articles.id, id));
  await db
    .update(jobs)
    .set({ runAt: sql`now() - interval '3 seconds'`, dueAt: sql`now() - interval '3 seconds'` })
    .where(sql`${jobs.payload} ->> 'articleId' = ${String(id)}`);
  const run = () =>
    runDueJobs({ db, handlers: jobHandlers, now: () => new Date(), lane: { only: ['publish-scheduled'] } });
  expect(await run()).toEqual({ done: 0, failed: 1 });
  const [trouble] = (await listTroubledJobs(chief)).jobs;
  expect(trouble).toMatchObject({
    state: 'failed',
    error: 'gate-blocked: section-missing',
    article: { id },
    mayRetry: true,
  });
  expect((await listTroubledJobs(editor)).jobs[0]?.mayRetry).toBe(false);
  const [job] = await db.select().from(jobs).where(eq(jobs.status, 'failed'));
  expect(job?.lateMs).toBeGreaterThanOrEqual(3_000);
  expect(await readJobFigures()).toMatchObject({ failed: 1, late: 0 });

  const jobId = trouble?.id ?? 0;
  expect(await retryJob({ actor: editor, jobId })).toEqual({ ok: false, code: 'forbidden' });
  await db.update(articles).set({ sectionId }).where(eq(articles.id, id));
  expect(await retryJob({ actor: chief, jobId })).toEqual({ ok: true, value: { jobId } });
  expect(await retryJob({ actor: chief, jobId })).toEqual({ ok: false, code: 'not-failed' });
  expect(await run()).toEqual({ done: 1, failed: 0 });
  expect(await listTroubledJobs(chief)).toEqual({ jobs: [], total: 0 });
  const [done] = await db.select({ lateMs: jobs.lateMs }).from(jobs).where(eq(jobs.id, jobId));
  expect(done?.lateMs).toBeGreaterThanOrEqual(3_000);
  expect(await readJobFigures()).toMatchObject({ overdue: 0 });
});
