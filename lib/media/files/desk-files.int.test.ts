import { afterAll, beforeAll, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articles, files, pages } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createSection } from '@/db/seed/factories/create-section';
import type { PersonActor } from '@/lib/auth/actor';
import { encodePath } from '@/lib/i18n/address';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { countDeskFiles, listDeskFiles } from './desk-files';
import { filePath } from './file-path';

let test: TestDatabase;
let editor: PersonActor;
const report = { hash: 'a'.repeat(32), name: 'تقرير-السدود-2026.pdf' };
const talk = { hash: 'b'.repeat(32), name: 'interview_1.mp3' };
const table = { hash: 'c'.repeat(32), name: 'figures.xlsx' };

beforeAll(async () => {
  test = await createTestDatabase();
  provideDatabase(test);
  editor = await createActor(test.db, 'editor');
  await test.db.insert(files).values([
    { ...report, mimeType: 'application/pdf', byteSize: 2_000_000 },
    { ...talk, mimeType: 'audio/mpeg', byteSize: 900 },
    { ...table, mimeType: 'application/vnd.ms-excel', byteSize: 4_000 },
  ]);
  const { id: sectionId } = await createSection(test.db, { edition: 'ar' });
  const href = encodePath(filePath(report));
  await createArticle(test.db, {
    edition: 'ar',
    sectionId,
    headline: 'السدود ممتلئة',
    body: {
      type: 'doc',
      content: [
        {
          type: 'blockquote',
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: 'التقرير', marks: [{ type: 'link', attrs: { href } }] }],
            },
          ],
        },
        { type: 'embed', attrs: { provider: 'audio', url: encodePath(filePath(talk)) } },
      ],
    },
  });
  await createArticle(test.db, { edition: 'ar', sectionId, headline: 'خبر بلا ملف' });
  await test.db.insert(pages).values({
    edition: 'ar',
    slug: 'about',
    title: 'من نحن',
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'التقرير', marks: [{ type: 'link', attrs: { href } }] }],
        },
      ],
    },
  });
});
afterAll(() => test.drop());

const everything = { words: '', kind: null, before: null };
const names = async (filter: Partial<Parameters<typeof listDeskFiles>[1]>) =>
  (await listDeskFiles(editor, { ...everything, ...filter }))?.files.map(({ name }) => name);

it('lists files with the texts that link to them or play them, newest first', async () => {
  const list = await listDeskFiles(editor, everything);
  expect(list?.next).toBeNull();
  expect(list?.files.map(({ name, uses }) => [name, uses.map((use) => use.name)])).toEqual([
    [table.name, []],
    [talk.name, ['السدود ممتلئة']],
    [report.name, ['السدود ممتلئة', 'من نحن']],
  ]);
  expect(list?.files[2]).toMatchObject({
    extension: 'pdf',
    path: `/media/${report.hash}/${encodeURIComponent(report.name)}`,
    hasMoreUses: false,
  });
  expect(await countDeskFiles(editor)).toBe(3);
});

it('finds files by words of their names, whatever joins them, and by kind', async () => {
  expect(await names({ words: 'السدود 2026' })).toEqual([report.name]);
  expect(await names({ words: 'INTERVIEW_1' })).toEqual([talk.name]);
  expect(await names({ words: '100%' })).toEqual([]);
  expect(await names({ kind: 'pdf' })).toEqual([report.name]);
  expect(await names({ kind: 'audio' })).toEqual([talk.name]);
  expect(await names({ kind: 'other' })).toEqual([table.name]);
});

it('reads only the bodies that name a file, through their index', async () => {
  const plan = await test.db.transaction(async (tx) => {
    await tx.execute('set local enable_seqscan = off');
    return tx.execute(
      `explain select id from articles where jsonb_path_query_array(body, '$.** ? (@ starts with "/media/")') ?| array['/media/x/y.pdf']`,
    );
  });
  expect(JSON.stringify(plan.rows)).toContain('articles_body_files_idx');
  expect(await test.db.$count(articles)).toBe(2);
});
