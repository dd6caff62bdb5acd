import 'server-only';
import { bodyToText } from '@/lib/articles/body/body-text';
import { listCardsByIds } from '@/lib/articles/card-queries';
import { listBodies } from '@/lib/articles/queries';
import type { ArticleCard } from '@/lib/articles/types';
import { createHighlighter, type TextSegment } from './highlight';
import { RANKED_MATCHES, type SearchRequest, searchArticles } from './queries';

/** Results on one page of the search. */
export const RESULTS_PER_PAGE = 20;
/** Only ranked matches can be paged through. */
export const MAX_RESULT_PAGE = RANKED_MATCHES / RESULTS_PER_PAGE;
/** About three lines on a wide screen, in characters. */
const EXCERPT_LENGTH = 220;

export interface FoundArticle {
  card: ArticleCard;
  headline: TextSegment[];
  excerpt: TextSegment[];
}

export interface FoundArticles {
  hits: FoundArticle[];
  total: number;
  isCapped: boolean;
  hasNext: boolean;
}

/**
 * One numbered page of a search as readers see it: cards, headlines with the words found marked, and the
 * passage that holds them (the standfirst where it does, else the text).
 */
export async function findArticles(
  request: Pick<SearchRequest, 'edition' | 'query' | 'sectionId' | 'order'>,
  page: number,
): Promise<FoundArticles> {
  const results = await searchArticles({
    ...request,
    limit: RESULTS_PER_PAGE,
    offset: (page - 1) * RESULTS_PER_PAGE,
  });
  const ids = results.items.map((item) => item.articleId);
  const [cards, bodies] = await Promise.all([listCardsByIds(ids), listBodies(ids)]);
  const highlighter = createHighlighter(request.query);
  const hits = cards.map((card) => {
    const standfirst = highlighter.excerpt(card.standfirst ?? '', EXCERPT_LENGTH);
    const body = bodies.get(card.id);
    const isInStandfirst = !body || standfirst.some((segment) => segment.isMarked);
    return {
      card,
      headline: highlighter.mark(card.headline),
      excerpt: isInStandfirst ? standfirst : highlighter.excerpt(bodyToText(body), EXCERPT_LENGTH),
    };
  });
  return {
    hits,
    total: results.total,
    isCapped: results.isCapped,
    hasNext: results.next !== null && page < MAX_RESULT_PAGE,
  };
}
