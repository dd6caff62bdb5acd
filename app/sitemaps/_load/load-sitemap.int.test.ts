import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import {
  articleAuthors,
  articles,
  articleTags,
  authors,
  corrections,
  media,
  sections,
  tags,
} from '@/db/schema';
import { listLatest } from '@/lib/articles/queries';
import type { Edition } from '@/lib/i18n/editions';
import { loadFeedStories } from '@/lib/seo/feeds/feed-queries';
import { listSitemapArticles, listSitemapMonths } from '@/lib/seo/sitemaps/sitemap-queries';
import { contextOf } from '@/lib/seo/testing/facts';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { loadMonthSitemap, loadNewsSitemap, loadSectionsSitemap, loadSitemapIndex } from './load-sitemap';

const NOW = new Date('2026-11-25T12:00:00Z');
const HOUR_MS = 3_600_000;
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * HOUR_MS);
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? '');

let database: TestDatabase;
const sectionOf = new Map<Edition, number>();
const ids = new Map<string, number>();

/** Writes one article; what a test does not care about is filled in. */
async function write(
  name: string,
  edition: Edition,
  publishedAt: Date,
  rest: Partial<typeof articles.$inferInsert> = {},
) {
  const [row] = await database.db
    .insert(articles)
    .values({
      edition,
      status: 'published',
      headline: name,
      slug: name,
      sectionId: sectionOf.get(edition) ?? 0,
      publishedAt,
      firstPublishedAt: publishedAt,
      updatedAt: publishedAt,
      body: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: `نص ${name}` }] }],
      },
      ...rest,
    })
    .returning({ id: articles.id });
  if (!row) throw new Error('nothing written');
  ids.set(name, row.id);
  return row.id;
}

beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
  for (const edition of ['ar', 'en'] as const) {
    const [row] = await database.db
      .insert(sections)
      .values({ edition, slug: 'politics', name: edition === 'ar' ? 'سياسة' : 'Politics' })
      .returning({ id: sections.id });
    sectionOf.set(edition, row?.id ?? 0);
  }
  const [picture] = await database.db
    .insert(media)
    .values({
      hash: 'd'.repeat(32),
      mimeType: 'image/png',
      byteSize: 1,
      width: 1600,
      height: 900,
      widths: [320, 1280, 1600],
    })
    .returning({ id: media.id });
  await write('اليوم', 'ar', hoursAgo(2), { heroMediaId: picture?.id ?? null, updatedAt: hoursAgo(1) });
  await write('yesterday', 'en', hoursAgo(30));
  await write('قبل-يومين', 'ar', hoursAgo(49));
  // Published anew, but no news: its first publication is older.
  await write('أعيد-نشره', 'ar', hoursAgo(3), { firstPublishedAt: hoursAgo(300) });
  await write('مخفي', 'ar', hoursAgo(4), { isIndexed: false });
  await write('مسودة', 'ar', hoursAgo(1), { status: 'draft' });
  await write('مسحوب', 'ar', hoursAgo(1), { status: 'withdrawn', withdrawnAt: NOW, withdrawnReason: 'خطأ' });
  // The last moment of a month in UTC and the first of the next.
  await write('آخر-مارس', 'ar', new Date('2026-03-31T23:59:59.999Z'));
  await write('أول-أبريل', 'ar', new Date('2026-04-01T00:00:00Z'));
  await write('old', 'en', new Date('2019-06-15T00:00:00Z'));

  const writers = await database.db
    .insert(authors)
    .values([
      { edition: 'ar', slug: 'سلمى', name: 'سلمى' },
      { edition: 'ar', slug: 'صامت', name: 'صامت' },
    ])
    .returning({ id: authors.id });
  const [tag] = await database.db
    .insert(tags)
    .values({ edition: 'ar', slug: 'مياه', name: 'المياه' })
    .returning({ id: tags.id });
  const articleId = ids.get('اليوم') ?? 0;
  await database.db.insert(articleAuthors).values({ articleId, authorId: writers[0]?.id ?? 0 });
  await database.db
    .insert(articleAuthors)
    .values({ articleId: ids.get('مسودة') ?? 0, authorId: writers[1]?.id ?? 0 });
  await database.db.insert(articleTags).values({ articleId, tagId: tag?.id ?? 0 });
});
afterAll(() => database.drop());

describe('months', () => {
  it('are those that hold published articles, in UTC, newest first, counted', async () => {
    expect(await listSitemapMonths('ar')).toEqual([
      { month: '2026-11', count: 4 },
      { month: '2026-04', count: 1 },
      { month: '2026-03', count: 1 },
    ]);
    expect((await listSitemapMonths('en')).map(({ month }) => month)).toEqual(['2026-11', '2019-06']);
    expect(await listSitemapMonths('fr')).toEqual([]);
  });

  it('hold their articles oldest first, without those that ask not to be indexed', async () => {
    const found = await listSitemapArticles('ar', '2026-11', { limit: 10, offset: 0 });
    const slugs = found.map((entry) => entry.path.split('/').at(-1));
    expect(slugs).toEqual(['قبل-يومين', 'أعيد-نشره', 'اليوم']);
    expect(await listSitemapArticles('ar', '2026-03', { limit: 10, offset: 0 })).toHaveLength(1);
  });

  it('fall apart into windows that cover each article once', async () => {
    const whole = await listSitemapArticles('ar', '2026-11', { limit: 10, offset: 0 });
    const parts = [];
    for (const offset of [0, 1, 2, 3])
      parts.push(...(await listSitemapArticles('ar', '2026-11', { limit: 1, offset })));
    expect(parts).toEqual(whole);
  });
});

describe('files', () => {
  it('the index names news, sections and every month of every edition once', async () => {
    const { body, tags: named } = await loadSitemapIndex();
    expect(locations(body).map((url) => url.split('/').at(-1))).toEqual([
      'news.xml',
      'sections.xml',
      '2026-11.xml',
      '2026-04.xml',
      '2026-03.xml',
      '2019-06.xml',
    ]);
    expect(named).toContain('list:latest:ar');
  });

  it('a month lists all editions with pictures and the last change', async () => {
    const sitemap = await loadMonthSitemap('2026-11', 1, NOW);
    expect(locations(sitemap?.body ?? '')).toHaveLength(4);
    expect(sitemap?.body).toContain(
      `<image:loc>http://localhost:3000/media/${'d'.repeat(32)}/1280.jpg</image:loc>`,
    );
    expect(sitemap?.body).toContain(`<lastmod>${hoursAgo(1).toISOString()}</lastmod>`);
    expect(sitemap?.tags).toContain('list:archive:ar:2026-11');
    expect(await loadMonthSitemap('2026-11', 2, NOW)).toBeNull();
    expect(await loadMonthSitemap('2025-01', 1, NOW)).toBeNull();
  });

  it('news are the indexed articles first published in 48 hours, until the oldest grows old', async () => {
    const { body, expiresAt, tags: named } = await loadNewsSitemap(NOW);
    expect(locations(body)).toEqual([
      `http://localhost:3000/politics/${ids.get('اليوم')}/${encodeURIComponent('اليوم')}`,
      `http://localhost:3000/en/politics/${ids.get('yesterday')}/yesterday`,
    ]);
    expect(body).toContain('<news:language>ar</news:language>');
    expect(expiresAt?.getTime()).toBe(hoursAgo(30).getTime() + 48 * HOUR_MS + 1);
    expect(named).toContain(`card:${ids.get('اليوم')}`);
    expect(locations((await loadNewsSitemap(expiresAt ?? NOW)).body)).toHaveLength(1);
  });

  it('sections lists fronts, sections and authors who have written', async () => {
    const found = locations((await loadSectionsSitemap(NOW)).body);
    expect(found).toContain('http://localhost:3000/');
    expect(found).toContain('http://localhost:3000/en');
    // Nothing is published in French.
    expect(found).not.toContain('http://localhost:3000/fr');
    expect(found).toContain('http://localhost:3000/en/politics');
    expect(found).toContain(`http://localhost:3000/author/${encodeURIComponent('سلمى')}`);
    expect(found).not.toContain(`http://localhost:3000/author/${encodeURIComponent('صامت')}`);
  });
});

describe('feeds', () => {
  it('carry the text and tags of published articles, and name them so that a withdrawal drops the feed', async () => {
    const cards = await listLatest('ar', { limit: 2 });
    const { stories, tags: named } = await loadFeedStories(contextOf(), cards);
    expect(stories[0]).toMatchObject({ html: '<p>نص اليوم</p>', shortPath: expect.stringMatching(/^\/n\//) });
    expect(stories[0]?.tags.map((tag) => tag.name)).toEqual(['المياه']);
    expect(named).toEqual(expect.arrayContaining(cards.map((card) => `article:${card.id}`)));
  });

  it('tell at the end of a text what was put right in it, escaped', async () => {
    const [card] = await listLatest('ar', { limit: 1 });
    const correctedAt = new Date('2026-11-25T11:00:00Z');
    await database.db.insert(corrections).values([
      { articleId: card?.id ?? 0, text: 'المدة شهران لا شهر.', correctedAt },
      {
        articleId: card?.id ?? 0,
        kind: 'update',
        text: 'أضيف ردّ <الوزارة>.',
        correctedAt: new Date(correctedAt.getTime() + HOUR_MS),
      },
    ]);
    const context = contextOf();
    const { stories } = await loadFeedStories(context, card ? [card] : []);
    expect(stories[0]?.html).toBe(
      '<p>نص اليوم</p><hr>' +
        `<p><strong>تصحيح.</strong> المدة شهران لا شهر. عُدّل النص يوم ${context.format.fullDateTime(correctedAt)}.</p>` +
        `<p><strong>تحديث.</strong> أضيف ردّ &lt;الوزارة&gt;. عُدّل النص يوم ${context.format.fullDateTime(new Date(correctedAt.getTime() + HOUR_MS))}.</p>`,
    );
  });

  it('leave out an article that was withdrawn while the feed was made', async () => {
    const cards = await listLatest('en', { limit: 5 });
    await database.db.execute(
      sql`update articles set status = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'x' where id = ${cards[0]?.id}`,
    );
    const { stories } = await loadFeedStories(contextOf('en'), cards);
    expect(stories.map((story) => story.card.id)).toEqual(cards.slice(1).map((card) => card.id));
  });

  it('may be empty', async () => {
    expect(await loadFeedStories(contextOf('fr'), [])).toEqual({ stories: [], tags: [] });
  });
});
