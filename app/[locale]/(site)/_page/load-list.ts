import { MAX_PAGE, PAGE_SIZE } from '@/lib/articles/queries';
import type { ArticleCard } from '@/lib/articles/types';

/** One numbered page of a list. */
export interface ListPage {
  stories: ArticleCard[];
  /** 1 … MAX_PAGE */
  page: number;
  hasNext: boolean;
}

/** Reads one story more than the page shows, to know whether there is a next page without counting. */
export async function loadListPage(
  page: number,
  list: (window: { limit: number; offset: number }) => Promise<ArticleCard[]>,
): Promise<ListPage> {
  const stories = await list({ limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE });
  return {
    stories: stories.slice(0, PAGE_SIZE),
    page,
    hasNext: stories.length > PAGE_SIZE && page < MAX_PAGE,
  };
}
