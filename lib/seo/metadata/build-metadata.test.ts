import { describe, expect, it } from 'vitest';
import { article, contextOf, EMPTY_FRONT_PAGE, picture, politics, SITE } from '@/lib/seo/testing/facts';
import {
  buildArchiveMetadata,
  buildArticleMetadata,
  buildFrontMetadata,
  buildNotFoundMetadata,
  buildSavedMetadata,
  buildSearchMetadata,
  buildSectionMetadata,
  buildTagMetadata,
  buildTombstoneMetadata,
} from './build-metadata';

const context = contextOf();
const section = { ...politics, introduction: null, rhythm: 'politics' as const, position: 0, children: [] };
const ARTICLE_URL =
  `${SITE}/%D8%A8%D8%B1%D9%84%D9%85%D8%A7%D9%86/42/` +
  '%D8%A7%D9%84%D8%A8%D8%B1%D9%84%D9%85%D8%A7%D9%86-%D9%8A%D9%82%D8%B1-%D9%82%D8%A7%D9%86%D9%88%D9%86-%D8%A7%D9%84%D9%85%D9%8A%D8%A7%D9%87';

describe('an article', () => {
  const metadata = buildArticleMetadata(context, article);

  it('has one absolute, percent-encoded canonical, the same for sharing', () => {
    expect(metadata.alternates?.canonical).toBe(ARTICLE_URL);
    expect(metadata.openGraph?.url).toBe(ARTICLE_URL);
    expect(decodeURI(ARTICLE_URL)).toBe(`${SITE}${article.path}`);
  });

  it('is titled by its headline and the paper', () => {
    expect(metadata.title).toEqual({ absolute: `${article.headline} | نشرة` });
    expect(metadata.openGraph?.title).toBe(article.headline);
    const searched = buildArticleMetadata(context, { ...article, seoTitle: 'قانون المياه: ما تغيّر' });
    expect(searched.title).toEqual({ absolute: 'قانون المياه: ما تغيّر | نشرة' });
    expect(searched.openGraph?.title).toBe(article.headline);
  });

  it('is described by its standfirst, else by its first words', () => {
    expect(metadata.description).toBe(article.standfirst);
    expect(buildArticleMetadata(context, { ...article, standfirst: null }).description).toBe(
      'صوّت النواب مساء الثلاثاء على القانون.',
    );
    const long =
      buildArticleMetadata(context, { ...article, standfirst: 'كلمة '.repeat(60) }).description ?? '';
    expect([...long].length).toBeLessThanOrEqual(160);
    expect(long).toMatch(/كلمة…$/);
  });

  it('allows large previews, or keeps out of indexes', () => {
    expect(metadata.robots).toContain('max-image-preview:large');
    expect(buildArticleMetadata(context, { ...article, isIndexed: false }).robots).toBe('noindex, follow');
  });

  it('names its translations and itself, and no default', () => {
    expect(metadata.alternates?.languages).toEqual({
      ar: ARTICLE_URL,
      en: `${SITE}/en/politics/43/water-law`,
    });
    expect(buildArticleMetadata(context, { ...article, translations: [] }).alternates?.languages).toEqual({});
  });

  it('tells networks times, section, tags, authors and a picture of 1200 pixels or more', () => {
    expect(metadata.openGraph).toMatchObject({
      type: 'article',
      publishedTime: '2026-11-25T08:40:00.000Z',
      modifiedTime: '2026-11-25T10:05:00.000Z',
      section: 'البرلمان',
      tags: ['المياه', 'تشريع & قانون'],
      authors: [`${SITE}/author/%D8%B3%D9%84%D9%85%D9%89-%D8%AD%D8%AF%D8%A7%D8%AF`, `${SITE}/author/karim`],
      images: [
        { url: `${SITE}/media/${picture.hash}/1600.jpg`, width: 1600, height: 1067, alt: 'قاعة البرلمان' },
      ],
    });
    expect(metadata.twitter).toMatchObject({ card: 'summary_large_image' });
    expect(buildArticleMetadata(context, { ...article, picture: null }).twitter).toMatchObject({
      card: 'summary',
    });
  });

  it('never claims to have changed before it appeared', () => {
    const imported = { ...article, updatedAt: new Date('2020-01-01T00:00:00Z') };
    expect(buildArticleMetadata(context, imported).openGraph).toMatchObject({
      modifiedTime: '2026-11-25T08:40:00.000Z',
    });
  });

  it('links its section’s feed and the edition’s', () => {
    const rss = metadata.alternates?.types?.['application/rss+xml'];
    expect(rss).toEqual([
      { url: `${SITE}/%D8%A8%D8%B1%D9%84%D9%85%D8%A7%D9%86/rss.xml`, title: 'نشرة: البرلمان' },
      { url: `${SITE}/rss.xml`, title: 'نشرة' },
    ]);
  });
});

describe('a front', () => {
  it('is its own canonical with all editions and the Arabic one as default', () => {
    const metadata = buildFrontMetadata(contextOf('en'), EMPTY_FRONT_PAGE, ['ar', 'en', 'fr']);
    expect(metadata.alternates?.canonical).toBe(`${SITE}/en`);
    expect(metadata.alternates?.languages).toEqual({
      en: `${SITE}/en`,
      ar: `${SITE}/`,
      fr: `${SITE}/fr`,
      'x-default': `${SITE}/`,
    });
    expect(metadata.manifest).toBe('/en/manifest.webmanifest');
  });

  it('is titled by the paper and what it is', () => {
    expect(buildFrontMetadata(context, EMPTY_FRONT_PAGE).title).toEqual({
      absolute: 'نشرة: صحيفة عربية مستقلة',
    });
  });
});

describe('a list', () => {
  it('keeps each page its own canonical and title', () => {
    const metadata = buildSectionMetadata(context, section, { stories: [article], page: 3 });
    expect(metadata.alternates?.canonical).toBe(`${SITE}/politics/page/3`);
    expect(metadata.title).toEqual({ absolute: 'سياسة، صفحة 3 | نشرة' });
    expect(metadata.robots).toContain('index, follow');
  });

  it('is not indexed when empty', () => {
    const tag = { id: 1, slug: 'x', name: 'x', path: '/tag/x' };
    expect(buildTagMetadata(context, tag, { stories: [], page: 1 }).robots).toBe('noindex, follow');
    expect(buildTagMetadata(context, tag, { stories: [article], page: 1 }).robots).toContain('index, follow');
  });

  it('of a month is named with the edition’s month', () => {
    const list = { stories: [article], page: 1 };
    const month = buildArchiveMetadata(context, { year: 2026, month: 3, day: null }, list);
    expect(month.alternates?.canonical).toBe(`${SITE}/archive/2026/03`);
    expect(month.title).toEqual({ absolute: 'أرشيف مارس/آذار 2026 | نشرة' });
    const day = buildArchiveMetadata(context, { year: 2026, month: 3, day: 9 }, { ...list, page: 2 });
    expect(day.alternates?.canonical).toBe(`${SITE}/archive/2026/03/09?page=2`);
  });
});

describe('what is not for indexes', () => {
  it.each([
    ['search', buildSearchMetadata(context, 'مياه')],
    ['saved', buildSavedMetadata(context)],
    ['not found', buildNotFoundMetadata(context)],
  ])('%s', (_, metadata) => {
    expect(metadata.robots).toBe('noindex, follow');
  });

  it('a tombstone shows its headline and no canonical', () => {
    const metadata = buildTombstoneMetadata(context, {
      id: 1,
      edition: 'ar',
      headline: 'عنوان مسحوب',
      section: politics,
      publishedAt: null,
      withdrawnAt: new Date(),
      reason: 'خطأ',
    });
    expect(metadata.openGraph?.title).toBe('عنوان مسحوب');
    expect(metadata.alternates?.canonical).toBeUndefined();
    expect(metadata.robots).toBe('noindex, follow');
  });
});
