import { describe, expect, it } from 'vitest';
import { searchHref, shorterQueries } from '@/components/search/search-href';

describe('searchHref', () => {
  it.each([
    ['the start', { query: '' }, '/search'],
    ['words', { query: 'water law' }, '/search?q=water+law'],
    [
      'first page and default order do not show',
      { query: 'a', page: 1, sort: 'relevance' as const },
      '/search?q=a',
    ],
    [
      'everything',
      { query: 'a&b', section: 'politics', sort: 'newest' as const, page: 2 },
      '/search?q=a%26b&section=politics&sort=newest&page=2',
    ],
  ])('%s', (_, ask, href) => {
    expect(searchHref({ prefix: '' }, ask)).toBe(href);
  });

  it("is in the press's canonical form: order of names, «+» for a space, everything else encoded", () => {
    const ask = { query: '«ماء» +5', section: 'حوض', sort: 'newest' as const, page: 3 };
    expect(searchHref({ prefix: '/en' }, ask)).toBe(
      '/en/search?q=%C2%AB%D9%85%D8%A7%D8%A1%C2%BB+%2B5&section=%D8%AD%D9%88%D8%B6&sort=newest&page=3',
    );
  });
});

describe('shorterQueries', () => {
  it.each([
    ['one word has no shorter query', 'الرافد', []],
    ['words, the longest first', 'مياه الرافد', ['الرافد', 'مياه']],
    ['without quotes, particles and what was excluded', '«سد في الرافد» -تونس مياه', ['الرافد', 'مياه']],
    ['each once', 'مياه مياه', []],
  ])('%s', (_, query, words) => {
    expect(shorterQueries(query)).toEqual(words);
  });
});
