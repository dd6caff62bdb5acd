/**
 * Fills a newsroom with believable Arabic articles, to see how it behaves when it is large. Article number n
 * has always the same text, section, age and readers, so an interrupted run goes on where it stopped and a
 * larger count continues a smaller one.
 */
import { eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { installation } from '@/db/schema';
import { rankMostRead } from '@/lib/views/rank-most-read';
import { composeGenerated, insertGenerated } from './generated/insert-generated';
import { readNewsroom } from './generated/newsroom';

/** Articles written in one transaction. */
const BATCH = 1_000;
/** `installation` remembers `{ next, now }`: the first number not yet written, and the moment ages count from. */
export const GENERATED_KEY = 'generated-articles';

export interface GenerateReport {
  /** Articles written by this call. */
  written: number;
  /** Articles that earlier calls had written. */
  before: number;
  /** Hours of reading figures written by this call. */
  viewRows: number;
  durationMs: number;
}

/**
 * Sees to it that `count` generated articles exist, in the sections, by the authors and with the tags and
 * pictures that the Arabic edition has.
 * @param options.now from which publication times run back over eight years; the first call's stays
 * @throws OperatorError when the Arabic edition has no sections or authors
 */
export async function generateArticles(options: {
  db: Database;
  count: number;
  now: Date;
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Aborted: the batch in work is finished, and the next call goes on from there. */
  signal?: AbortSignal | undefined;
}): Promise<GenerateReport> {
  const { db, count, onProgress, signal } = options;
  const startedAt = performance.now();
  const newsroom = await readNewsroom(db);
  const start = await progressOf(db);
  const now = start ? new Date(start.now) : options.now;
  const before = start?.next ?? 0;
  let viewRows = 0;
  let next = before;
  const compose = (from: number) =>
    composeGenerated(newsroom, { from, to: Math.min(from + BATCH, count), now });
  let batch = await compose(next);
  while (batch.length > 0 && !signal?.aborted) {
    onProgress?.(next, count);
    const end = next + batch.length;
    const writing = db.transaction(async (tx) => {
      const written = await insertGenerated(tx, batch, now);
      await remember(tx, { next: end, now: now.toISOString() });
      return written.viewRows;
    });
    // PostgreSQL takes as long to store a batch as it takes to compose one: both at once.
    const [stored, following] = await Promise.all([writing, compose(end)]);
    viewRows += stored;
    batch = following;
    next = end;
  }
  onProgress?.(next, count);
  // The planner's picture of the tables is of before; readers should not wait for autovacuum.
  if (next > before) {
    await rankMostRead(db, now);
    await db.execute(sql`analyze articles, article_authors, article_tags, views_hourly, most_read`);
  }
  return {
    written: Math.max(0, next - before),
    before: Math.min(before, count),
    viewRows,
    durationMs: Math.round(performance.now() - startedAt),
  };
}

interface Progress {
  next: number;
  now: string;
}

async function progressOf(db: Database): Promise<Progress | undefined> {
  const [row] = await db.select().from(installation).where(eq(installation.key, GENERATED_KEY));
  return row?.value as Progress | undefined;
}

async function remember(tx: Transaction, value: Progress): Promise<void> {
  await tx
    .insert(installation)
    .values({ key: GENERATED_KEY, value })
    .onConflictDoUpdate({ target: installation.key, set: { value } });
}
