import { describe, expect, it } from 'vitest';
import { isReservedSlug, isUsableSectionSlug } from './reserved-slugs';

describe('isUsableSectionSlug', () => {
  it.each(['سياسة', 'politics', 'شؤون-مغاربية', 'formula-1', '24h'])('takes %s', (slug) => {
    expect(isUsableSectionSlug(slug)).toBe(true);
  });

  it.each(['', 'media', 'Search', 'en', '2026', '٢٠٢٦', 'a/b', 'rss.xml', 'a b', 'a?b', 'wp-content'])(
    'refuses %s',
    (slug) => {
      expect(isUsableSectionSlug(slug)).toBe(false);
    },
  );

  it('reserves a word in any case', () => {
    expect(isReservedSlug('ADMIN')).toBe(true);
  });
});
