import type { ArticleCard } from '@/lib/articles/types';
import type { EditionFormat } from '@/lib/i18n/edition-context';

export interface StoryGroup {
  /** `yyyy-mm-dd` or `yyyy-mm` on the edition's clock; fit for an id. */
  key: string;
  /** As readers see it: «الاثنين 23 نوفمبر/تشرين الثاني 2026», «نوفمبر/تشرين الثاني 2026». */
  label: string;
  stories: ArticleCard[];
}

/** Neighbouring stories of one day, by the edition's clock. The order stays. */
export function groupByDay(stories: readonly ArticleCard[], format: EditionFormat): StoryGroup[] {
  return groupNeighbours(
    stories,
    (story) => format.isoDay(story.publishedAt),
    (story) => format.weekdayDate(story.publishedAt),
  );
}

/** Neighbouring stories of one month, by the edition's clock. The order stays. */
export function groupByMonth(stories: readonly ArticleCard[], format: EditionFormat): StoryGroup[] {
  return groupNeighbours(
    stories,
    (story) => format.isoDay(story.publishedAt).slice(0, 'yyyy-mm'.length),
    (story) => monthLabel(format.isoDay(story.publishedAt), format),
  );
}

/** With fewer stories a day than this, a page grouped by day would be more headings than stories. */
const STORIES_PER_DAY = 2;

/** By day with the hour, or, where little is published, by month with the day. */
export function groupByPace(
  stories: readonly ArticleCard[],
  format: EditionFormat,
): { groups: StoryGroup[]; time: 'hour' | 'day' } {
  const days = groupByDay(stories, format);
  return stories.length >= days.length * STORIES_PER_DAY
    ? { groups: days, time: 'hour' }
    : { groups: groupByMonth(stories, format), time: 'day' };
}

/** @param isoDay `yyyy-mm-dd` or `yyyy-mm` */
export function monthLabel(isoDay: string, format: EditionFormat): string {
  const [year, month] = isoDay.split('-').map(Number);
  return format.monthYear(year ?? 0, month ?? 1);
}

function groupNeighbours(
  stories: readonly ArticleCard[],
  keyOf: (story: ArticleCard) => string,
  labelOf: (story: ArticleCard) => string,
): StoryGroup[] {
  const groups: StoryGroup[] = [];
  for (const story of stories) {
    const key = keyOf(story);
    const last = groups.at(-1);
    if (last?.key === key) last.stories.push(story);
    else groups.push({ key, label: labelOf(story), stories: [story] });
  }
  return groups;
}
