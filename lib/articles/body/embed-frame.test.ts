import { describe, expect, it } from 'vitest';
import { embedFrame } from '@/lib/articles/body/embed-frame';
import { EMBED_ORIGINS } from '@/lib/press/headers/embed-providers';

const CASES = [
  [
    'youtube',
    'https://www.youtube.com/watch?list=x&v=dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
  ],
  [
    'youtube',
    'https://youtube.com/shorts/dQw4w9WgXcQ?si=1',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
  ],
  ['vimeo', 'https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['dailymotion', 'https://dai.ly/x8abcd', 'https://geo.dailymotion.com/player.html?video=x8abcd'],
  ['x', 'https://x.com/un/status/123456', 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=123456'],
  [
    'facebook',
    'https://www.facebook.com/un/posts/1?a=b&c',
    'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fun%2Fposts%2F1%3Fa%3Db%26c',
  ],
  ['instagram', 'https://www.instagram.com/reel/Cabc_1-/', 'https://www.instagram.com/reel/Cabc_1-/embed/'],
  ['tiktok', 'https://www.tiktok.com/@un.org/video/7123', 'https://www.tiktok.com/embed/v2/7123'],
  ['telegram', 'https://t.me/s/nashra/42', 'https://t.me/nashra/42?embed=1'],
  [
    'soundcloud',
    'https://soundcloud.com/a/b',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb',
  ],
  ['spotify', 'https://open.spotify.com/intl-ar/episode/4abc', 'https://open.spotify.com/embed/episode/4abc'],
] as const;

describe('embedFrame', () => {
  it.each(CASES)('%s: %s', (provider, url, frame) => {
    expect(embedFrame(provider, url)).toBe(frame);
  });

  it('frames only what the press lets be framed', () => {
    for (const [, , frame] of CASES) expect(EMBED_ORIGINS).toContain(new URL(frame).origin);
  });

  it.each([
    ['youtube', 'https://www.youtube.com/@channel'],
    ['other', 'https://example.com/'],
    ['soundcloud', 'https://evil.example/?https://soundcloud.com/a'],
  ] as const)('%s has no player for %s', (provider, url) => {
    expect(embedFrame(provider, url)).toBeNull();
  });
});
