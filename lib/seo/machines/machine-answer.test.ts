import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/settings/defaults';
import type { EditionSettings } from '@/lib/settings/types';
import { machineAnswer, machineNotFound } from './machine-answer';
import { printRobots } from './robots';

const now = new Date('2026-11-25T12:00:00Z');

describe('machineAnswer', () => {
  it('names each tag once and the moment it changes', async () => {
    const answer = machineAnswer(
      {
        body: 'x',
        type: 'application/xml',
        tags: ['a:1', 'b:2', 'a:1'],
        expiresAt: new Date('2026-11-25T13:00:00Z'),
      },
      now,
    );
    expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(answer.headers.get('x-nashra-tags')).toBe('a:1 b:2');
    expect(answer.headers.get('x-nashra-expires-at')).toBe('2026-11-25T13:00:00.000Z');
  });

  it('stays below Node’s limit of headers, and stands shorter for it', () => {
    const tags = Array.from({ length: 3_000 }, (_, index) => `card:${index}`);
    const answer = machineAnswer({ body: 'x', type: 'application/xml', tags }, now);
    const sent = answer.headers.get('x-nashra-tags') ?? '';
    expect(sent.length).toBeLessThanOrEqual(8_000);
    expect(tags).toContain(sent.split(' ').at(-1));
    expect(answer.headers.get('x-nashra-expires-at')).toBe('2026-11-25T12:10:00.000Z');
  });

  it('keeps a hidden site’s feeds and sitemaps out of search engines, and nobody else’s', () => {
    const robots = (isHidden?: boolean) =>
      machineAnswer(
        { body: 'x', type: 'application/xml', tags: [], ...(isHidden !== undefined && { isHidden }) },
        now,
      ).headers.get('x-robots-tag');
    expect([robots(true), robots(false), robots()]).toEqual(['noindex', null, null]);
  });

  it('says in words what is not there', async () => {
    const answer = machineNotFound(['a:1'], now, 'لا شيء');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('لا شيء\n');
  });
});

describe('robots.txt', () => {
  const print = (choices: Partial<EditionSettings> = {}) =>
    printRobots('https://nashra.example', { ...DEFAULT_SETTINGS.ar, ...choices });
  const rules = print();

  it('names the sitemaps by their full addresses', () => {
    expect(rules).toContain('\nSitemap: https://nashra.example/sitemap.xml\n');
    expect(rules).toContain('\nSitemap: https://nashra.example/sitemaps/news.xml\n');
  });

  it('closes the desk and endless results, nothing that says noindex itself', () => {
    expect(rules).toMatch(/^Disallow: \/admin$/m);
    expect(rules).toMatch(/^Disallow: \/en\/search\?$/m);
    expect(rules).not.toMatch(/^Disallow: \/$/m);
    expect(rules).not.toContain('/saved');
    expect(rules.match(/^User-agent: /gm)).toHaveLength(1);
  });

  it('closes all of it to the crawlers that the newsroom wants nothing of, and to no other', () => {
    expect(print({ blockedCrawlers: ['GPTBot', 'CCBot'], otherCrawlers: ['Diffbot'] })).toContain(
      '\n\nUser-agent: GPTBot\nUser-agent: CCBot\nUser-agent: Diffbot\nDisallow: /\n\nSitemap: ',
    );
  });

  it('closes a hidden site to all', () => {
    expect(print({ isHiddenFromSearch: true, blockedCrawlers: ['GPTBot'] })).toBe(
      'User-agent: *\nDisallow: /\n',
    );
  });
});
