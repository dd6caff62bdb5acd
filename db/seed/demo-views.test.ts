import { describe, expect, it } from 'vitest';
import { HOUR_MS, viewsOfStories } from './demo-views';

const now = new Date('2026-11-23T11:40:00Z');
const story = (articleId: number, ageHours: number, weight = 1) => ({
  articleId,
  key: `story-${articleId}`,
  publishedAt: new Date(now.getTime() - ageHours * HOUR_MS),
  weight,
});
const total = (rows: { views: number }[]) => rows.reduce((sum, row) => sum + row.views, 0);

describe('viewsOfStories', () => {
  it('is the same every time', () => {
    const stories = [story(1, 5), story(2, 30)];
    expect(viewsOfStories(stories, now, 48)).toEqual(viewsOfStories(stories, now, 48));
  });

  it('counts whole UTC hours, none before publication and none in the future', () => {
    for (const { hour, views } of viewsOfStories([story(1, 5)], now, 48)) {
      expect(hour.getTime() % HOUR_MS).toBe(0);
      expect(hour.getTime()).toBeGreaterThan(now.getTime() - 6 * HOUR_MS);
      expect(hour.getTime()).toBeLessThanOrEqual(now.getTime());
      expect(views).toBeGreaterThan(0);
    }
  });

  it('fades: a story has more readers on its first day than on its second', () => {
    const rows = viewsOfStories([story(1, 47)], now, 48);
    const half = now.getTime() - 24 * HOUR_MS;
    expect(total(rows.filter((row) => row.hour.getTime() < half))).toBeGreaterThan(
      total(rows.filter((row) => row.hour.getTime() >= half)),
    );
  });

  it('grows with the weight', () => {
    expect(total(viewsOfStories([story(1, 10, 3)], now, 48))).toBeGreaterThan(
      2 * total(viewsOfStories([story(1, 10)], now, 48)),
    );
  });
});
