import { randomUUID } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articleNotes, articles, auditLog, jobs } from '@/db/schema';
import { createReadyDraft } from '@/lib/articles/testing/desk-article';
import type { PersonActor } from '@/lib/auth/actor';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { moveArticles } from './move-articles';

let database: TestDatabase;
let editor: PersonActor;
let reporter: PersonActor;
const now = new Date('2026-11-26T12:00:00.000Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
  [editor, reporter] = await Promise.all([
    createActor(database.db, 'editor'),
    createActor(database.db, 'reporter', 'سلمى حداد'),
  ]);
});
afterAll(() => database.drop());

/** Headlines of words that no other has: the gate must not take one for another. */
const headline = () =>
  randomUUID()
    .split('-')
    .map((word) => [...word].map((digit) => 'ابتحدرسصطعفقكلمن'[Number.parseInt(digit, 16)]).join(''))
    .join(' ');
const draft = (overrides: Parameters<typeof createReadyDraft>[1] = {}) =>
  createReadyDraft(database.db, { headline: headline(), ...overrides });
const seen = ({ id, version }: { id: number; version: number }) => ({
  articleId: id,
  expectedVersion: version,
});
const statusOf = async (id: number) =>
  (await database.db.select({ status: articles.status }).from(articles).where(eq(articles.id, id)))[0]
    ?.status;
const auditOf = (ids: number[]) =>
  database.db
    .select({ id: auditLog.subjectId, action: auditLog.action, outcome: auditLog.outcome })
    .from(auditLog)
    .where(and(eq(auditLog.subjectKind, 'article'), inArray(auditLog.subjectId, ids.map(String))))
    .orderBy(auditLog.id);

describe('a step with several articles', () => {
  it('is taken with each, and each has its own line in the log', async () => {
    const [one, two] = [await draft(), await draft()];
    const result = await moveArticles({
      actor: editor,
      now,
      step: 'publish',
      articles: [seen(one), seen(two)],
    });
    expect(result).toEqual({ ok: true, value: { done: [one.id, two.id], refused: [] } });
    expect(await statusOf(one.id)).toBe('published');
    expect(await statusOf(two.id)).toBe('published');
    expect(await auditOf([one.id, two.id])).toEqual([
      { id: String(one.id), action: 'article.publish', outcome: 'done' },
      { id: String(two.id), action: 'article.publish', outcome: 'done' },
    ]);
  });

  it('says of every refused one why, and goes on with the others', async () => {
    const good = await draft();
    const blocked = await draft({ headline: '' });
    const changed = await draft();
    const published = await draft({ status: 'published', slug: 'x', publishedAt: now });
    const result = await moveArticles({
      actor: editor,
      now,
      step: 'publish',
      articles: [
        seen(blocked),
        { articleId: changed.id, expectedVersion: changed.version + 1 },
        seen(published),
        { articleId: 987_654, expectedVersion: 1 },
        seen(good),
      ],
    });
    if (!result.ok) throw new Error(result.code);
    expect(result.value.done).toEqual([good.id]);
    expect(result.value.refused.map(({ articleId, code }) => [articleId, code])).toEqual([
      [blocked.id, 'gate-blocked'],
      [changed.id, 'conflict'],
      [published.id, 'wrong-status'],
      [987_654, 'not-found'],
    ]);
    expect(result.value.refused[0]?.findings.length).toBeGreaterThan(0);
    expect(await statusOf(blocked.id)).toBe('draft');
    expect(await statusOf(changed.id)).toBe('draft');
  });

  it('stops at advice until that is accepted', async () => {
    const advised = await draft({ standfirst: '' });
    const move = { actor: editor, now, step: 'publish' as const, articles: [seen(advised)] };
    const first = await moveArticles(move);
    expect(first.ok && first.value.refused.map(({ code }) => code)).toEqual(['gate-advice']);
    expect(await statusOf(advised.id)).toBe('draft');
    const second = await moveArticles({ ...move, acceptsAdvice: true });
    expect(second.ok && second.value.done).toEqual([advised.id]);
  });

  it('moves an article that is named twice once', async () => {
    const one = await draft();
    const result = await moveArticles({
      actor: editor,
      now,
      step: 'approve',
      articles: [seen(one), seen(one)],
    });
    expect(result).toEqual({ ok: true, value: { done: [one.id], refused: [] } });
  });

  it('schedules each for its own time and leaves it to the queue', async () => {
    const [one, two, late] = [await draft(), await draft(), await draft()];
    const result = await moveArticles({
      actor: editor,
      now,
      step: 'schedule',
      articles: [
        { ...seen(one), at: inMinutes(30) },
        { ...seen(two), at: inMinutes(45) },
        { ...seen(late), at: inMinutes(-1) },
      ],
    });
    expect(result.ok && result.value).toEqual({
      done: [one.id, two.id],
      refused: [{ articleId: late.id, code: 'time-passed', findings: [] }],
    });
    const planned = await database.db.select().from(jobs).where(eq(jobs.kind, 'publish-scheduled'));
    expect(
      planned.map(({ payload, runAt }) => [(payload as { articleId: number }).articleId, runAt]),
    ).toEqual([
      [one.id, inMinutes(30)],
      [two.id, inMinutes(45)],
    ]);

    const back = await moveArticles({
      actor: editor,
      now,
      step: 'unschedule',
      articles: [seen(one), seen(two)],
    });
    expect(back.ok && back.value.done).toEqual([one.id, two.id]);
    expect(await statusOf(one.id)).toBe('approved');
  });

  it('leaves the words of a return as an open note on each', async () => {
    const [one, two] = [await draft({ status: 'in_review' }), await draft({ status: 'approved' })];
    const articlesSeen = [seen(one), seen(two)];
    await moveArticles({ actor: editor, now, step: 'return', articles: articlesSeen, note: 'أين المصدر؟' });
    const notes = await database.db
      .select({ id: articleNotes.articleId, text: articleNotes.text })
      .from(articleNotes)
      .where(inArray(articleNotes.articleId, [one.id, two.id]))
      .orderBy(articleNotes.articleId);
    expect(notes).toEqual([
      { id: one.id, text: 'أين المصدر؟' },
      { id: two.id, text: 'أين المصدر؟' },
    ]);
    expect(await statusOf(two.id)).toBe('draft');
  });
});

describe('who may not', () => {
  it('is refused as a whole when he may do it to none of them, and nothing moves', async () => {
    const one = await draft();
    for (const step of ['publish', 'approve', 'submit'] as const)
      expect(await moveArticles({ actor: reporter, now, step, articles: [seen(one)] })).toEqual({
        ok: false,
        code: 'forbidden',
      });
    expect(await statusOf(one.id)).toBe('draft');
  });

  it('moves his own, is refused the others, and the log says so of each', async () => {
    const own = await draft({ createdById: reporter.id });
    const others = await draft();
    const result = await moveArticles({
      actor: reporter,
      now,
      step: 'submit',
      articles: [seen(others), seen(own)],
    });
    expect(result).toEqual({
      ok: true,
      value: { done: [own.id], refused: [{ articleId: others.id, code: 'forbidden', findings: [] }] },
    });
    expect(await statusOf(own.id)).toBe('in_review');
    expect(await statusOf(others.id)).toBe('draft');
    expect(await auditOf([others.id])).toEqual([
      { id: String(others.id), action: 'article.submit', outcome: 'refused' },
    ]);
  });
});
