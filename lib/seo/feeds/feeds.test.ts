/** Each format is read back by two readers that share no code (feedsmith on fast-xml-parser, rss-parser on sax). */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { article, contextOf, politics, SITE } from '@/lib/seo/testing/facts';
import { printAtom } from './atom';
import { buildFeed, type FeedStory } from './feed';
import { printJsonFeed } from './json-feed';
import { printRss, rfc822 } from './rss';

const html = '<p><b>الساحل</b> – صوّت &amp; غادر</p><p>"اقتباس" ]]></p>';
const story: FeedStory = { card: article, tags: article.tags, shortPath: article.shortPath, html };
const bare: FeedStory = {
  card: { ...article, id: 41, authors: [], standfirst: null, picture: null, path: '/politics/41/خبر' },
  tags: [],
  shortPath: '/n/8b',
  html: '',
};
const feed = buildFeed(contextOf(), {
  subject: politics,
  description: 'أخبار «سياسة»',
  selfPath: '/politics/rss.xml',
  stories: [story, bare],
});

const ARTICLE_URL = `${SITE}/%D8%A8%D8%B1%D9%84%D9%85%D8%A7%D9%86/42/`;

describe('RSS', () => {
  const text = printRss(feed);

  it('tells feedsmith the channel and every field of an item', () => {
    const read = parseRssFeed(text);
    expect(read).toMatchObject({
      title: 'نشرة: سياسة',
      link: `${SITE}/politics`,
      language: 'ar',
      description: 'أخبار «سياسة»',
    });
    expect(read.atom?.links?.[0]).toMatchObject({ rel: 'self', href: `${SITE}/politics/rss.xml` });
    const [first, second] = read.items ?? [];
    expect(first?.title).toBe(article.headline);
    expect(first?.link).toContain(ARTICLE_URL);
    expect(first?.guid?.value).toBe(`${SITE}/n/8c`);
    expect(first?.dc?.creators).toEqual(['سلمى حداد', 'كريم ناصر']);
    expect(first?.categories?.map((category) => category.name)).toEqual([
      'البرلمان',
      'المياه',
      'تشريع & قانون',
    ]);
    expect(first?.content?.encoded).toBe(html);
    expect(first?.pubDate).toBe('Wed, 25 Nov 2026 08:40:00 GMT');
    expect(first?.media?.contents?.[0]).toMatchObject({
      url: `${SITE}/media/${'c'.repeat(32)}/1280.jpg`,
      width: 1280,
    });
    expect(second?.description).toBeUndefined();
    expect(second?.content).toBeUndefined();
  });

  it('tells rss-parser the same', async () => {
    const read = await new RssParser().parseString(text);
    expect(read.title).toBe('نشرة: سياسة');
    expect(read.items[0]).toMatchObject({
      title: article.headline,
      guid: `${SITE}/n/8c`,
      isoDate: '2026-11-25T08:40:00.000Z',
      'content:encoded': html,
      content: article.standfirst,
      categories: ['البرلمان', 'المياه', 'تشريع & قانون'],
    });
    expect(read.items).toHaveLength(2);
  });

  it('writes dates as RFC 822 with four figures of year', () => {
    expect(rfc822(new Date(0))).toBe('Thu, 01 Jan 1970 00:00:00 GMT');
  });
});

describe('Atom', () => {
  const text = printAtom(feed);

  it('tells feedsmith every field', () => {
    const read = parseAtomFeed(text);
    expect(read).toMatchObject({ title: { value: 'نشرة: سياسة' }, updated: '2026-11-25T10:05:00.000Z' });
    expect(read.authors?.[0]?.name).toBe('نشرة');
    const [first] = read.entries ?? [];
    expect(first).toMatchObject({
      id: `${SITE}/n/8c`,
      title: { value: article.headline },
      published: '2026-11-25T08:40:00.000Z',
      updated: '2026-11-25T10:05:00.000Z',
      content: { type: 'html', value: html },
    });
    expect(first?.authors?.map((author) => author.name)).toEqual(['سلمى حداد', 'كريم ناصر']);
  });

  it('tells rss-parser the same', async () => {
    const read = await new RssParser().parseString(text);
    expect(read.items[0]).toMatchObject({ title: article.headline, id: `${SITE}/n/8c`, content: html });
    expect(read.items[0]?.link).toContain(ARTICLE_URL);
  });
});

describe('JSON Feed', () => {
  it('tells feedsmith, and anybody with JSON.parse', () => {
    const text = printJsonFeed(feed);
    const read = parseJsonFeed(JSON.parse(text));
    expect(read).toMatchObject({ title: 'نشرة: سياسة', language: 'ar', home_page_url: `${SITE}/politics` });
    expect(read.items?.[0]).toMatchObject({
      id: `${SITE}/n/8c`,
      title: article.headline,
      content_html: html,
      date_modified: '2026-11-25T10:05:00.000Z',
    });
    // The standard asks for content in one form, be it empty.
    expect(JSON.parse(text).items[1].content_html).toBe('');
  });
});

it('an empty feed is a feed', () => {
  const empty = buildFeed(contextOf('en'), {
    subject: null,
    description: 'd',
    selfPath: '/en/rss.xml',
    stories: [],
  });
  expect(parseRssFeed(printRss(empty)).title).toBe('Nashra');
  expect(parseAtomFeed(printAtom(empty)).updated).toBe('1970-01-01T00:00:00.000Z');
});
