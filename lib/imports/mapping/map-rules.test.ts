import { describe, expect, it } from 'vitest';
import { clockOffset, momentOf } from './map-dates';
import { articleSlug, decodeSlug, fitSlug, freeSlug } from './map-slug';
import { mapStatus } from './map-status';

const now = new Date('2026-11-25T12:00:00Z');
const past = new Date('2026-10-31T02:30:00Z');
const future = new Date('2027-01-01T00:00:00Z');

describe('mapStatus', () => {
  const item = { title: 'ع', content: 'ن', excerpt: '', password: '' };
  it.each([
    ['publish', past, 'published'],
    ['publish', future, 'published'],
    ['publish', null, 'draft'],
    ['future', future, 'scheduled'],
    ['future', past, 'published'],
    ['draft', null, 'draft'],
    ['auto-draft', null, 'draft'],
    ['pending', null, 'in_review'],
    ['private', past, 'draft'],
    ['pitch', past, 'draft'],
  ])('%s at %s is %s', (status, date, expected) => {
    expect(mapStatus({ ...item, status }, date, now)).toMatchObject({ outcome: 'keep', status: expected });
  });

  it('keeps what is protected by a password unpublished', () => {
    expect(mapStatus({ ...item, status: 'publish', password: 'x' }, past, now)).toMatchObject({
      status: 'draft',
    });
  });

  it.each(['trash', 'inherit'])('skips %s', (status) => {
    expect(mapStatus({ ...item, status }, past, now).outcome).toBe('skip');
  });

  it('skips what is empty', () => {
    expect(
      mapStatus({ ...item, status: 'auto-draft', title: 'مسودة', content: ' ' }, null, now).outcome,
    ).toBe('skip');
    expect(mapStatus({ ...item, status: 'publish', title: '', content: '' }, past, now).outcome).toBe('skip');
  });
});

describe('momentOf', () => {
  it.each([
    [{ gmt: '2026-10-31 02:30:00', local: '2026-10-31 03:30:00' }, '2026-10-31T02:30:00.000Z'],
    [{ gmt: '0000-00-00 00:00:00', local: '2026-10-31 03:30:00' }, '2026-10-31T02:30:00.000Z'],
    [{ gmt: '', local: '', pubDate: 'Sat, 31 Oct 2026 02:30:00 +0000' }, '2026-10-31T02:30:00.000Z'],
    [
      {
        gmt: '0000-00-00 00:00:00',
        local: '0000-00-00 00:00:00',
        pubDate: 'Wed, 30 Nov -0001 00:00:00 +0000',
      },
      undefined,
    ],
    [{ gmt: '2026-02-31 00:00:00', local: '' }, undefined],
  ])('%o', (source, expected) => {
    expect(momentOf(source, 60)?.toISOString()).toBe(expected);
  });

  it('reads the clock of a site off an item', () => {
    expect(clockOffset('2026-10-31 03:30:00', '2026-10-31 02:30:00')).toBe(60);
    expect(clockOffset('2026-10-31 03:30:00', '0000-00-00 00:00:00')).toBeNull();
  });
});

describe('slugs', () => {
  it.each([
    ['%d8%b3%d9%8a%d8%a7%d8%b3%d8%a9', 'سياسة'],
    ['%D8%B3-x', 'س-x'],
    // cut by WordPress inside a character
    ['%d8%b3%d9%8a%d8', 'سي'],
    ['a--b-', 'a-b'],
    ['a/b?c', 'a-b-c'],
    ['%', ''],
  ])('decodes %s', (raw, slug) => {
    expect(decodeSlug(raw)).toBe(slug);
  });

  it.each([
    ['real-slug', 'عنوان', 'real-slug'],
    ['1234', 'عنوان الخبر', 'عنوان-الخبر'],
    ['', 'عنوان الخبر', 'عنوان-الخبر'],
    ['post-12', 'عنوان', 'عنوان'],
  ])('%s, %s → %s', (name, headline, slug) => {
    expect(articleSlug(name, headline)).toBe(slug);
  });

  it('fits 160 bytes at a word', () => {
    const slug = fitSlug('كلمة-'.repeat(40));
    expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(160);
    expect(slug.endsWith('كلمة')).toBe(true);
    expect(Buffer.byteLength(fitSlug('ك'.repeat(200)))).toBe(160);
  });

  it('finds a free name', () => {
    const taken = new Set(['a', 'a-2']);
    expect(freeSlug('a', (slug) => taken.has(slug))).toBe('a-3');
  });
});
