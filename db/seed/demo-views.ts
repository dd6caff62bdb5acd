/**
 * Reading figures for the demo edition: deterministic, and shaped like a newspaper's traffic, so that
 * “most read” has something to count. A story peaks in its first hours and fades; the day has a morning
 * and an evening peak; a few stories are read far more than the rest.
 */
import { createHash } from 'node:crypto';

export interface ReadStory {
  articleId: number;
  /** Anything stable about the story: the same key always gets the same readers. */
  key: string;
  publishedAt: Date;
  /** 1 for an ordinary story; breaking news, leads and columnists draw more. */
  weight: number;
}

export interface HourOfViews {
  articleId: number;
  /** On the hour, UTC. */
  hour: Date;
  views: number;
}

export const HOUR_MS = 3_600_000;

/** Readers at an hour of the day relative to the mean, 0–23 UTC. */
const DAY_CURVE = [
  0.35, 0.22, 0.16, 0.14, 0.2, 0.45, 0.9, 1.35, 1.5, 1.35, 1.2, 1.15, 1.2, 1.25, 1.2, 1.15, 1.2, 1.35, 1.55,
  1.7, 1.65, 1.35, 0.95, 0.6,
];

/** A number in [0, 1) that depends on the words only. */
export function fraction(...parts: (string | number)[]): number {
  return createHash('sha256').update(parts.join('\u0000')).digest().readUInt32BE(0) / 2 ** 32;
}

/** Views per story and hour for the `hours` hours that end with the one `now` lies in; hours without a reader are left out. */
export function viewsOfStories(stories: ReadStory[], now: Date, hours: number): HourOfViews[] {
  const lastHour = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
  const rows: HourOfViews[] = [];
  for (const story of stories) {
    // Log-uniform from 40 to 900 first-hour readers: most stories modest, a few large.
    const appeal = 40 * (900 / 40) ** fraction(story.key, 'appeal') * story.weight;
    for (let back = 0; back < hours; back++) {
      const hour = lastHour - back * HOUR_MS;
      const ageHours = (hour + HOUR_MS - story.publishedAt.getTime()) / HOUR_MS;
      if (ageHours <= 0) continue;
      const seen = Math.min(1, ageHours) * (back === 0 ? (now.getTime() - hour) / HOUR_MS : 1);
      const fading = 0.9 * Math.exp(-ageHours / 14) + 0.03 / (1 + ageHours / 200);
      const rhythm = DAY_CURVE[new Date(hour).getUTCHours()] ?? 1;
      const chance = 0.8 + 0.4 * fraction(story.key, back);
      const views = Math.round(appeal * seen * fading * rhythm * chance);
      if (views > 0) rows.push({ articleId: story.articleId, hour: new Date(hour), views });
    }
  }
  return rows;
}
