import { and, asc, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articles, articleTags, auditLog, pendingChanges } from '@/db/schema';
import { createAuthor } from '@/db/seed/factories/create-author';
import { createTag } from '@/db/seed/factories/create-tag';
import { loadArticle } from '@/lib/articles/editing/load-article';
import { createReadyDraft } from '@/lib/articles/testing/desk-article';
import type { PersonActor } from '@/lib/auth/actor';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { tagArticles } from './tag-articles';

let database: TestDatabase;
let editor: PersonActor;
let reporter: PersonActor;
const publishedAt = new Date('2026-11-26T12:00:00.000Z');

beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
  [editor, reporter] = await Promise.all([
    createActor(database.db, 'editor'),
    createActor(database.db, 'reporter', 'سلمى حداد'),
  ]);
});
afterAll(() => database.drop());

const draft = (overrides: Parameters<typeof createReadyDraft>[1] = {}) =>
  createReadyDraft(database.db, overrides);
const published = (overrides: Parameters<typeof createReadyDraft>[1] = {}) =>
  draft({ status: 'published', slug: 'x', publishedAt, ...overrides });
const tagsOf = async (articleId: number) =>
  (
    await database.db
      .select({ id: articleTags.tagId })
      .from(articleTags)
      .where(eq(articleTags.articleId, articleId))
      .orderBy(asc(articleTags.position))
  ).map(({ id }) => id);
const auditOf = (ids: number[]) =>
  database.db
    .select({ id: auditLog.subjectId, outcome: auditLog.outcome, detail: auditLog.detail })
    .from(auditLog)
    .where(and(eq(auditLog.action, 'article.edit'), inArray(auditLog.subjectId, ids.map(String))))
    .orderBy(auditLog.id);

describe('a tag for several articles', () => {
  it('stands behind those they have, in a new version, and among changes that wait', async () => {
    const tag = await createTag(database.db);
    const [own, changed] = [await draft(), await published()];
    const loaded = await loadArticle(database.db, changed.id);
    if (!loaded) throw new Error('not found');
    await database.db.insert(pendingChanges).values({ articleId: changed.id, content: loaded.content });
    const before = await tagsOf(own.id);
    expect(
      await tagArticles({ actor: editor, articleIds: [changed.id, own.id, own.id], tagId: tag.id }),
    ).toEqual({ ok: true, value: { tagged: 2, left: 0 } });
    expect(await tagsOf(own.id)).toEqual([...before, tag.id]);
    const after = await loadArticle(database.db, changed.id);
    expect(after?.printed.tagIds).toContain(tag.id);
    expect(after?.content.tagIds).toEqual([...loaded.content.tagIds, tag.id]);
    expect(after?.row.version).toBe(changed.version + 1);
    expect(await auditOf([own.id, changed.id])).toEqual(
      [own, changed].map(({ id }) => ({
        id: String(id),
        outcome: 'done',
        detail: { addedTag: tag.name },
      })),
    );
  });

  it('changes nothing of an article that has it, under whoever has that open', async () => {
    const tag = await createTag(database.db);
    const article = await draft();
    const ask = { actor: editor, articleIds: [article.id], tagId: tag.id };
    await tagArticles(ask);
    const before = await loadArticle(database.db, article.id);
    expect(await tagArticles(ask)).toEqual({ ok: true, value: { tagged: 1, left: 0 } });
    expect((await loadArticle(database.db, article.id))?.row.version).toBe(before?.row.version);
    expect(await auditOf([article.id])).toHaveLength(1);
  });

  it('leaves articles of another edition and withdrawn ones alone, and counts them', async () => {
    const tag = await createTag(database.db);
    const [own, english, gone] = [
      await draft(),
      await draft({ edition: 'en' }),
      await published({ status: 'withdrawn' }),
    ];
    const articleIds = [own.id, english.id, gone.id, 987_654];
    expect(await tagArticles({ actor: editor, articleIds, tagId: tag.id })).toEqual({
      ok: true,
      value: { tagged: 1, left: 3 },
    });
    expect(await tagsOf(english.id)).not.toContain(tag.id);
    expect(await tagsOf(gone.id)).not.toContain(tag.id);
    expect((await auditOf([english.id, gone.id])).length).toBe(0);
    expect(await tagArticles({ actor: editor, articleIds, tagId: 987_654 })).toEqual({
      ok: false,
      code: 'unknown-tag',
    });
  });
});

describe('a reporter', () => {
  it('tags what he may edit; his own published article is not among it, and the log says so', async () => {
    const tag = await createTag(database.db);
    const byline = await createAuthor(database.db, { personId: reporter.id });
    const [mine, signed, out, approved, others] = [
      await draft({ createdById: reporter.id }),
      await draft({ status: 'in_review', authorIds: [byline.id] }),
      await published({ createdById: reporter.id }),
      await draft({ status: 'approved', assigneeId: reporter.id }),
      await draft(),
    ];
    const articleIds = [mine.id, signed.id, out.id, approved.id, others.id];
    expect(await tagArticles({ actor: reporter, articleIds, tagId: tag.id })).toEqual({
      ok: true,
      value: { tagged: 2, left: 3 },
    });
    expect(await tagsOf(mine.id)).toContain(tag.id);
    expect(await tagsOf(signed.id)).toContain(tag.id);
    for (const { id } of [out, approved, others]) expect(await tagsOf(id)).not.toContain(tag.id);
    const [kept] = await database.db
      .select({ version: articles.version })
      .from(articles)
      .where(eq(articles.id, out.id));
    expect(kept?.version).toBe(out.version);
    expect(await auditOf([out.id, approved.id, others.id])).toEqual(
      [out, approved, others].map(({ id }) => ({
        id: String(id),
        outcome: 'refused',
        detail: { addedTag: tag.name },
      })),
    );
  });

  it('is refused as a whole when he may edit none of them', async () => {
    const tag = await createTag(database.db);
    const out = await published({ createdById: reporter.id });
    expect(await tagArticles({ actor: reporter, articleIds: [out.id], tagId: tag.id })).toEqual({
      ok: false,
      code: 'forbidden',
    });
    expect(await tagsOf(out.id)).not.toContain(tag.id);
  });
});
