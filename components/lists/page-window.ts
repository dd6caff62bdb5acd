import type { ArticleCard } from '@/lib/articles/types';
import { encodePath } from '@/lib/i18n/address';

/** One numbered page of a list of stories, newest first. */
export interface ListPage {
  stories: ArticleCard[];
  /** 1 for the newest. */
  page: number;
  hasNext: boolean;
}

/** Prints the address of a page by its number; page 1 is the list's own address. */
export type PageHref = (page: number) => string;

/** `/politics`, `/politics/page/2` */
export const numberedByPath =
  (path: string): PageHref =>
  (page) =>
    page === 1 ? encodePath(path) : `${encodePath(path)}/page/${page}`;

/** `/corrections`, `/corrections?page=2` */
export const numberedByQuery =
  (path: string): PageHref =>
  (page) =>
    page === 1 ? encodePath(path) : `${encodePath(path)}?page=${page}`;

/** Page numbers on each side of the current one. */
const NEIGHBOURS = 2;

/**
 * The page numbers to print: the first, those around the current one, and the next. Lists are not counted,
 * so the last is not known. `null` stands for a gap of two or more; a gap of one is closed by its number.
 */
export function pageWindow(page: number, hasNext: boolean): (number | null)[] {
  const last = hasNext ? page + 1 : page;
  const start = Math.max(1, page - NEIGHBOURS);
  const near = Array.from({ length: last - start + 1 }, (_, index) => start + index);
  if (start === 1) return near;
  if (start === 2) return [1, ...near];
  return start === 3 ? [1, 2, ...near] : [1, null, ...near];
}
