import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { auditLog, tags } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createAuthor } from '@/db/seed/factories/create-author';
import { createPicture } from '@/db/seed/factories/create-picture';
import { createTag as insertTag } from '@/db/seed/factories/create-tag';
import { systemActor } from '@/lib/auth/actor';
import { createTag } from '@/lib/tags/create-tag';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import {
  getEditorReferences,
  searchArticleChoices,
  searchAuthorChoices,
  searchTagChoices,
  suggestTags,
} from './picker-queries';

let test: TestDatabase;
const actor = systemActor('test');

beforeAll(async () => {
  test = await createTestDatabase();
  provideDatabase(test);
});
afterAll(() => test.drop());

describe('searchArticleChoices', () => {
  it('finds by the beginnings of words in the headline, without the article itself and what was withdrawn', async () => {
    const found = await createArticle(test.db, { headline: 'الحكومة تعلن خطة المياه' });
    const own = await createArticle(test.db, { headline: 'الحكومة تعلن خطة أخرى' });
    await createArticle(test.db, { headline: 'الحكومة تعلن ما سُحب', status: 'withdrawn' });
    const ids = async (query: string) =>
      (await searchArticleChoices(actor, { edition: 'ar', query, exceptId: own.id })).map(({ id }) => id);
    expect(await ids('الحكوم تعل')).toEqual([found.id]);
    expect(await ids('الحكومه')).toEqual([found.id]);
    expect(await ids('')).toContain(found.id);
    expect(await ids("'; drop table articles; --")).toEqual([]);
    const [choice] = await searchArticleChoices(actor, { edition: 'ar', query: 'المياه', exceptId: null });
    expect(choice).toMatchObject({ status: 'published', path: expect.stringContaining(`/${found.id}/`) });
  });
});

describe('authors and tags', () => {
  it('are found however they are spelt, those that begin so first', async () => {
    const begins = await createAuthor(test.db, { name: 'أحمد الزين' });
    const holds = await createAuthor(test.db, { name: 'سعاد الأحمد' });
    expect((await searchAuthorChoices(actor, { edition: 'ar', query: 'احمد' })).map(({ id }) => id)).toEqual([
      begins.id,
      holds.id,
    ]);
    expect(await searchAuthorChoices(actor, { edition: 'en', query: 'احمد' })).toEqual([]);
  });

  it('are proposed from what a text names, those used most first', async () => {
    const ports = await insertTag(test.db, { name: 'الموانئ' });
    const customs = await insertTag(test.db, { name: 'الجمارك' });
    await insertTag(test.db, { name: 'الزراعة' });
    await createArticle(test.db, { tagIds: [customs.id] });
    const proposed = await suggestTags(actor, { edition: 'ar', text: 'تأخير في الموانئ وعند الجمارك' });
    expect(proposed.map(({ id }) => id)).toEqual([customs.id, ports.id]);
    expect((await searchTagChoices(actor, { edition: 'ar', query: 'موان' })).map(({ id }) => id)).toEqual([
      ports.id,
    ]);
  });
});

describe('getEditorReferences', () => {
  it('tells what ids stand for, and leaves out what is gone', async () => {
    const picture = await createPicture(test.db);
    const article = await createArticle(test.db, {});
    const known = await getEditorReferences(actor, {
      pictures: [picture.id, 999_999],
      articles: [article.id, 999_999],
      authors: [],
      tags: [],
    });
    expect(known.pictures.map(({ id }) => id)).toEqual([picture.id]);
    expect(known.articles.map(({ id }) => id)).toEqual([article.id]);
  });
});

describe('createTag', () => {
  it('makes a tag once, however it is spelt again, and says so in the audit log', async () => {
    const made = await createTag({ actor, edition: 'ar', name: ' #سدود  الوادي ' });
    if (!made.ok) throw new Error(made.code);
    expect(made.value).toMatchObject({ name: 'سدود الوادي', slug: 'سدود-الوادي' });
    const again = await createTag({ actor, edition: 'ar', name: 'سُدود الوادى' });
    expect(again.ok && again.value.id).toBe(made.value.id);
    expect(await test.db.select().from(tags).where(eq(tags.name, 'سدود الوادي'))).toHaveLength(1);
    const rows = await test.db.select().from(auditLog).where(eq(auditLog.action, 'tag.create'));
    expect(rows).toHaveLength(1);
  });

  it('gives another slug where one is taken, and none to a name without letters', async () => {
    await insertTag(test.db, { name: 'قمة', slug: 'قمة-الدول' });
    const made = await createTag({ actor, edition: 'ar', name: 'قمة: الدول' });
    expect(made.ok && made.value.slug).toBe('قمة-الدول-2');
    for (const name of ['   ', '2026', '!!', 'س'.repeat(81)])
      expect(await createTag({ actor, edition: 'ar', name })).toMatchObject({
        ok: false,
        code: 'invalid-name',
      });
  });
});
