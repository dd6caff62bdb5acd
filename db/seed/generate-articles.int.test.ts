import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleAuthors, articles } from '@/db/schema';
import { createAuthor } from '@/db/seed/factories/create-author';
import { createSection } from '@/db/seed/factories/create-section';
import { createTag } from '@/db/seed/factories/create-tag';
import { searchArticles } from '@/lib/search/queries';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { generateArticles } from './generate-articles';

const now = new Date('2026-11-25T12:00:00Z');
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const found = async (query: string) =>
  (await searchArticles({ edition: 'ar', query, limit: 100 }, database.db)).total;

describe('generateArticles', () => {
  it('goes on from where it stopped, and lets articles be found by authors and tags', async () => {
    const { db } = database;
    await createSection(db, { slug: 'politics', name: 'سياسة' });
    await createAuthor(db, { name: 'زينب القحطاني' });
    await createTag(db, { name: 'الزعفران' });
    expect(await generateArticles({ db, count: 12, now })).toMatchObject({ written: 12, before: 0 });
    expect(await generateArticles({ db, count: 30, now })).toMatchObject({ written: 18, before: 12 });
    expect(await generateArticles({ db, count: 30, now })).toMatchObject({ written: 0, before: 30 });
    expect(await db.$count(articles)).toBe(30);
    expect(await db.$count(articleAuthors)).toBe(30);
    expect(await found('القحطاني')).toBe(30);
    expect(await found('زعفران')).toBe(30);
  });
});
