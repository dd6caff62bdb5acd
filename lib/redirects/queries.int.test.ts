import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { addRedirects } from './add-redirects';
import { findRedirect } from './queries';

let database: TestDatabase;
const shared = globalThis as typeof globalThis & { nashraDatabase?: Pick<TestDatabase, 'db' | 'pool'> };

beforeAll(async () => {
  database = await createTestDatabase();
  shared.nashraDatabase = database;
  await database.pool.query(`
    insert into sections (edition, slug, name) values ('ar', 'سياسة', 'سياسة'), ('en', 'politics', 'Politics');
    insert into tags (edition, slug, name) values ('ar', 'نفط', 'نفط');
    insert into authors (edition, slug, name) values ('ar', 'ahmed', 'أحمد');
    insert into media (hash, mime_type, byte_size, width, height, widths) values ('00112233445566778899aabbccddeeff', 'image/jpeg', 1, 900, 600, '{320,640}');
    insert into pages (edition, slug, title, body, status) values ('ar', 'team', 'الفريق', '{"type":"doc","content":[]}', 'published'), ('ar', 'hidden', 'مخفية', '{"type":"doc","content":[]}', 'draft');
    insert into articles (edition, status, title, section_id, slug, published_at, first_published_at) values
      ('ar', 'published', 'خبر', 1, 'خبر', now(), now()), ('en', 'published', 'Story', 2, 'story', now(), now());
    insert into articles (edition, status, title, section_id, slug) values ('ar', 'draft', 'مسودة', 1, 'مسودة');
    insert into articles (edition, status, title, section_id, slug, published_at, first_published_at, withdrawn_at, withdrawn_reason) values ('ar', 'withdrawn', 'مسحوب', 1, 'مسحوب', now(), now(), now(), 'خطأ');
  `);
  await addRedirects(database.db, [
    { from: '/2026/10/%d8%ae%d8%a8%d8%b1/', to: { articleId: 1 } },
    { from: '/?p=42', to: { articleId: 1 } },
    { from: '/2026/10/story', to: { articleId: 2 } },
    { from: '/2026/10/draft', to: { articleId: 3 } },
    { from: '/2026/10/gone', to: { articleId: 4 } },
    { from: '/category/سياسة', to: { sectionId: 1 } },
    { from: '/?tag=oil', to: { tagId: 1 } },
    { from: '/author/admin', to: { authorId: 1 } },
    { from: '/who', to: { pageId: 1 } },
    { from: '/hidden', to: { pageId: 2 } },
    { from: '/wp-content/uploads/2026/10/photo.jpg', to: { mediaId: 1 } },
    { from: '/old', to: { toPath: '/latest' } },
    { from: '/blog', to: { toPath: '/' } },
    { from: '/sites/news', to: { toPath: '/en' } },
    { from: '/en/news', to: { toPath: '/en' } },
  ]);
});
afterAll(async () => {
  delete shared.nashraDatabase;
  await database.drop();
});

describe('findRedirect', () => {
  it.each([
    ['/2026/10/خبر', '/سياسة/1/خبر'],
    ['/2026/10/%D8%AE%D8%A8%D8%B1/', '/سياسة/1/خبر'],
    ['/2026/10/خبر/amp/', '/سياسة/1/خبر'],
    ['/2026/10/خبر/feed/', '/سياسة/1/خبر'],
    ['/?p=42', '/سياسة/1/خبر'],
    ['/?p=42&utm_source=x', '/سياسة/1/خبر'],
    ['/2026/10/story', '/en/politics/2/story'],
    ['/2026/10/draft', null],
    ['/2026/10/gone', '/سياسة/4/مسحوب'],
    ['/category/سياسة/page/4', '/سياسة'],
    ['/category/سياسة/feed/', '/سياسة/rss.xml'],
    ['/?tag=oil', '/tag/نفط'],
    ['/author/admin/', '/author/ahmed'],
    ['/who', '/about/team'],
    ['/hidden', null],
    ['/wp-content/uploads/2026/10/photo-300x200.jpg', '/media/00112233445566778899aabbccddeeff/640.jpg'],
    ['/old', '/latest'],
    ['/2026/10/', '/archive/2026/10'],
    ['/feed/', '/rss.xml'],
    ['/blog/', '/'],
    ['/blog/feed/', '/rss.xml'],
    ['/blog/2026/10/', '/archive/2026/10'],
    ['/blog/page/2/', '/latest'],
    ['/blog/nothing', null],
    ['/sites/news/feed/', '/en/rss.xml'],
    ['/old/2026/10', null],
    ['/nothing/here', null],
    ['/', null],
  ])('%s → %s', async (address, target) => {
    expect(await findRedirect(address, 'ar')).toBe(target);
  });

  it('follows an article to a new slug in one hop', async () => {
    await database.pool.query(`update articles set slug = 'خبر-جديد' where id = 1`);
    expect(await findRedirect('/?p=42', 'ar')).toBe('/سياسة/1/خبر-جديد');
  });

  it('takes an edition’s address with its prefix and without', async () => {
    expect(await findRedirect('/en/2026/10/story', 'en')).toBe('/en/politics/2/story');
    expect(await findRedirect('/2026/10/story', 'en')).toBe('/en/politics/2/story');
    expect(await findRedirect('/2026/10/story', 'ar')).toBe('/en/politics/2/story');
    expect(await findRedirect('/en/feed', 'en')).toBe('/en/rss.xml');
    expect(await findRedirect('/en/news/feed', 'en')).toBe('/en/rss.xml');
    expect(await findRedirect('/en/news/2026/10', 'en')).toBe('/en/archive/2026/10');
  });

  it('leaves alone what has the address of another edition’s redirect behind its prefix', async () => {
    await addRedirects(database.db, [{ from: '/tag/oil', to: { tagId: 1 } }]);
    expect(await findRedirect('/tag/oil', 'ar')).toBe('/tag/نفط');
    expect(await findRedirect('/tag/oil', 'en')).toBeNull();
    expect(await findRedirect('/en/tag/oil', 'en')).toBeNull();
  });
});

describe('addRedirects', () => {
  it('lets the first claim win, and says which were taken', async () => {
    const again = await addRedirects(database.db, [
      { from: '/old/', to: { toPath: '/latest' } },
      { from: '/who', to: { articleId: 1 } },
      { from: '/new', to: { articleId: 1 } },
      { from: '/new', to: { articleId: 2 } },
      { from: '/', to: { articleId: 1 } },
    ]);
    expect(again).toEqual({ added: 1, known: 1, taken: ['/new', '/who'] });
  });
});
