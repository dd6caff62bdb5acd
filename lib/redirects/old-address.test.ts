import { describe, expect, it } from 'vitest';
import { guessOldAddresses, ruleTarget } from './address-rules';
import { oldAddressKey } from './old-address';

describe('oldAddressKey', () => {
  it.each([
    ['/2026/10/%D8%B3%D9%84%D8%A7%D9%85/', '/2026/10/سلام'],
    ['/2026/10/%d8%b3%d9%84%d8%a7%d9%85', '/2026/10/سلام'],
    ['https://old.example/2026/10/سلام/?utm_source=x#top', '/2026/10/سلام'],
    ['//old.example/a//b/', '/a/b'],
    ['/?p=42', '/?p=42'],
    ['https://old.example?p=42', '/?p=42'],
    ['/index.php?p=42&preview=true', '/?p=42'],
    ['/index.php/2026/10/x', '/2026/10/x'],
    ['/?cat=3&#038;paged=2', '/?cat=3'],
    ['/blog/?p=7', '/blog?p=7'],
    ['/page/?foo=1', '/page'],
    // WordPress cuts slugs inside a character.
    ['/%d8%b3%d9%84%d8', '/سل'],
    ['/100%-sure', '/100%-sure'],
    // e + combining acute is the same address as é
    ['/cafe\u0301', '/café'],
    ['/', '/'],
  ])('reads %s as %s', (raw, key) => {
    expect(oldAddressKey(raw)).toBe(key);
  });

  it('finds no address in nothing', () => {
    expect(oldAddressKey('  ')).toBeNull();
  });
});

describe('guessOldAddresses', () => {
  const guesses = (raw: string) => guessOldAddresses(raw).map((guess) => guess.from);

  it.each([
    ['/category/a/feed/', '/category/a'],
    ['/category/a/feed/atom', '/category/a'],
    ['/category/a/page/3/', '/category/a'],
    ['/2026/10/x/amp/', '/2026/10/x'],
    ['/2026/10/x/2', '/2026/10/x'],
    ['/wp-content/uploads/2026/10/photo-1024x576.jpg', '/wp-content/uploads/2026/10/photo.jpg'],
    ['/wp-content/uploads/2026/10/photo-scaled.jpg', '/wp-content/uploads/2026/10/photo.jpg'],
    ['/About/Team', '/about/team'],
  ])('looks for %s under %s too', (raw, expected) => {
    const found = guesses(raw);
    expect(found).toContain(expected);
    expect(found[0]).not.toBe(expected);
  });

  it('asks for a feed only where a feed was asked for', () => {
    expect(
      guessOldAddresses('/category/a/feed').find((guess) => guess.from === '/category/a')?.wantsFeed,
    ).toBe(true);
    expect(guessOldAddresses('/category/a').every((guess) => !guess.wantsFeed)).toBe(true);
  });
});

describe('ruleTarget', () => {
  it.each([
    ['/feed/', '/rss.xml'],
    ['/comments/feed/', '/rss.xml'],
    ['/?feed=rss2', '/rss.xml'],
    ['/sitemap_index.xml', '/sitemap.xml'],
    ['/post-sitemap2.xml', '/sitemap.xml'],
    ['/2026/10/', '/archive/2026/10'],
    ['/2026/9', '/archive/2026/09'],
    ['/2026/10/31/page/2/', '/archive/2026/10'],
    ['/?m=202610', '/archive/2026/10'],
    ['/2026/13', null],
    ['/2026/10/slug', null],
    ['/politics', null],
    ['/page/2/', '/latest'],
    ['/author/samir/page/3/', '/author/samir'],
    ['/tag/gaza/feed/', '/tag/gaza/rss.xml'],
    ['/politics/page/2', '/politics'],
    ['/politics/42/slug', null],
  ])('%s → %s', (raw, target) => {
    expect(ruleTarget(raw)).toBe(target);
  });
});
