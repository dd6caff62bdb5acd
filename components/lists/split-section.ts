import type { ArticleCard } from '@/lib/articles/types';

/** Stories of the opening: one large, four beside it. */
const OPENING_STORIES = 5;
/** With fewer in all, the page is a plain list: an opening above an empty list would promise too much. */
const LEAST_FOR_OPENING = 4;

export interface SectionOpening {
  lead: ArticleCard;
  beside: ArticleCard[];
}

/**
 * Parts a section's first page into an opening and the list below it. The newest story with a picture among
 * the opening ones leads; order is otherwise kept.
 * @param stories newest first
 */
export function splitSection(stories: readonly ArticleCard[]): {
  opening: SectionOpening | null;
  rest: ArticleCard[];
} {
  const top = stories.slice(0, OPENING_STORIES);
  const lead = top.find((story) => story.picture !== null) ?? top[0];
  if (!lead || stories.length < LEAST_FOR_OPENING) return { opening: null, rest: [...stories] };
  return {
    opening: { lead, beside: top.filter((story) => story !== lead) },
    rest: stories.slice(OPENING_STORIES),
  };
}
