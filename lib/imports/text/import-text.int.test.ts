import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { importText } from './import-text';

const now = new Date('2026-11-25T12:00:00Z');
const text = 'سياسة\n\nعنوان الخبر\n\nفقرة في أبريل/نيسان.\n\nفقرة ثانية.\n\nمقالات ذات صلة';

describe('importText', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  const stored = async () =>
    (
      await database.pool.query(
        'select title, status, body, word_count, search_document is not null as is_found from articles order by id',
      )
    ).rows;

  it('brings its section along into an empty paper', async () => {
    const imported = await importText({ db: database.db, text, publish: false, now });
    expect(imported).toMatchObject({
      outcome: 'imported',
      status: 'draft',
      sectionWas: 'made',
      section: { slug: 'سياسة', name: 'سياسة' },
      paragraphs: 2,
    });
    expect(await stored()).toMatchObject([
      { title: 'عنوان الخبر', status: 'draft', word_count: 5, is_found: true },
    ]);
  });

  it('publishes the same text instead of importing it twice', async () => {
    const published = await importText({ db: database.db, text, publish: true, now });
    expect(published).toMatchObject({ outcome: 'published', status: 'published', sectionWas: 'found' });
    expect(published.path).toBe(`/سياسة/${published.articleId}/عنوان-الخبر`);
    expect(await importText({ db: database.db, text, publish: true, now })).toMatchObject({
      outcome: 'unchanged',
      articleId: published.articleId,
    });
    expect(await stored()).toHaveLength(1);
  });

  it('asks for a section it knows', async () => {
    const unknown = text.replace('سياسة', 'سيارات');
    await expect(importText({ db: database.db, text: unknown, publish: true, now })).rejects.toMatchObject({
      message: '“سيارات” is no section of this paper',
      remedy: 'Name one with --section: سياسة',
    });
    await expect(
      importText({ db: database.db, text, sectionSlug: 'x', publish: true, now }),
    ).rejects.toMatchObject({ remedy: 'Name one with --section: سياسة' });
    await expect(
      importText({ db: database.db, text: 'عنوان طويل بعض الشيء بلا قسم\n\nفقرة.', publish: true, now }),
    ).rejects.toMatchObject({ remedy: expect.stringContaining('--section') });
    await expect(importText({ db: database.db, text: ' ', publish: true, now })).rejects.toThrow(
      'There is no article',
    );
    expect(
      await importText({ db: database.db, text: unknown, sectionSlug: 'سياسة', publish: true, now }),
    ).toMatchObject({ section: { slug: 'سياسة' }, headline: 'عنوان الخبر' });
  });
});
