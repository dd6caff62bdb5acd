import type { EditionContext } from '@/lib/i18n/edition-context';

export const SEARCH_SORTS = ['relevance', 'newest'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** What a reader asks for; absent values are the defaults and do not show in the address. */
export interface SearchAsk {
  /** Trimmed words. */
  query: string;
  /** Slug of a section. */
  section?: string | null;
  sort?: SearchSort;
  page?: number;
}

/**
 * The address of a search: `/search?q=مياه+الرافد&section=politics&sort=newest&page=2`, encoded. The order and
 * the «+» are those of the press's canonical form, so that one search has one address.
 */
export function searchHref({ prefix }: Pick<EditionContext, 'prefix'>, ask: SearchAsk): string {
  const { query, section, sort = 'relevance', page = 1 } = ask;
  const parameters = [
    ['q', query],
    ['section', section ?? ''],
    ['sort', sort === 'relevance' ? '' : sort],
    ['page', page === 1 ? '' : String(page)],
  ] as const;
  const given = parameters.filter(([, value]) => value !== '');
  const printed = given.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%20', '+')}`);
  return printed.length === 0 ? `${prefix}/search` : `${prefix}/search?${printed.join('&')}`;
}

const MOST_SUGGESTIONS = 4;
const SHORTEST_WORD = 3;

/** Single words of a query that found nothing, longest first: a rarer word is usually the longer one. */
export function shorterQueries(query: string): string[] {
  const words = query
    .split(/\s+/)
    .filter((word) => !word.startsWith('-'))
    .map((word) => word.replace(/[«»“”"'()،,.؟?!:]/g, ''))
    .filter((word) => word.length >= SHORTEST_WORD);
  const distinct = [...new Set(words)];
  if (distinct.length < 2) return [];
  return distinct.sort((a, b) => b.length - a.length).slice(0, MOST_SUGGESTIONS);
}
