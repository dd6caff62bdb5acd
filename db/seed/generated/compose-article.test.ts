import { describe, expect, it } from 'vitest';
import { bodySchema } from '@/lib/articles/body/body-schema';
import { composeArticle } from './compose-article';
import { TOPICS } from './lexicon';
import { publicationTime } from './place-in-time';

const SLUGS = Object.keys(TOPICS);
const sample = Array.from({ length: 2_000 }, (_, number) => {
  const slug = SLUGS[number % SLUGS.length] ?? 'politics';
  return composeArticle(number, slug, slug === 'opinion');
});

describe('composeArticle', () => {
  it('writes the same article for the same number', () => {
    expect(composeArticle(7, 'economy', false)).toEqual(composeArticle(7, 'economy', false));
  });

  it('varies: nearly every headline and every text is its own', () => {
    expect(new Set(sample.map((article) => article.headline)).size).toBeGreaterThan(1_700);
    expect(new Set(sample.map((article) => article.paragraphs.join())).size).toBe(sample.length);
  });

  it('makes valid bodies of five to ten paragraphs', () => {
    for (const { body, paragraphs } of sample) {
      expect(bodySchema.safeParse(body).success).toBe(true);
      expect(paragraphs.length).toBeGreaterThanOrEqual(5);
      expect(paragraphs.length).toBeLessThanOrEqual(10);
    }
  });

  it('keeps the copy rules: no straight quotes, Latin commas, tatweel, double spaces', () => {
    const texts = sample.flatMap((article) => [article.headline, article.standfirst, ...article.paragraphs]);
    expect(texts.filter((text) => /["'\u0640]|\p{Script=Arabic}\s*[,;?]| {2}|undefined/u.test(text))).toEqual(
      [],
    );
  });

  it('writes for a section that the word lists do not know', () => {
    expect(composeArticle(3, 'neighbourhood-watch', false).headline).not.toBe('');
  });
});

describe('publicationTime', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  const times = Array.from({ length: 5_000 }, (_, number) => publicationTime(number, now));
  const inYear = (year: number) => times.filter((time) => time.getUTCFullYear() === year).length;

  it('lies in the past, within eight years', () => {
    for (const time of times) {
      expect(time.getTime()).toBeLessThan(now.getTime());
      expect(time.getUTCFullYear()).toBeGreaterThanOrEqual(2018);
    }
  });

  it('grows from year to year', () => {
    expect(inYear(2025)).toBeGreaterThan(inYear(2022));
    expect(inYear(2022)).toBeGreaterThan(inYear(2019));
  });

  it('seldom falls into the night', () => {
    expect(times.filter((time) => time.getUTCHours() < 5).length).toBeLessThan(times.length * 0.06);
  });
});
