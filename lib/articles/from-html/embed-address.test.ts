import { describe, expect, it } from 'vitest';
import { embedAddress, isEmbeddable } from './embed-address';
import { oldSite } from './link-address';

describe('embedAddress', () => {
  it.each([
    [
      'https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0',
      'youtube',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    ['https://youtu.be/dQw4w9WgXcQ?t=30', 'youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=30'],
    [
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
      'youtube',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    ['https://player.vimeo.com/video/76979871?h=1', 'vimeo', 'https://vimeo.com/76979871'],
    ['https://vimeo.com/76979871', 'vimeo', 'https://vimeo.com/76979871'],
    [
      'https://www.dailymotion.com/embed/video/x7abc',
      'dailymotion',
      'https://www.dailymotion.com/video/x7abc',
    ],
    [
      'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F1%2F',
      'facebook',
      'https://www.facebook.com/a/videos/1/',
    ],
    ['https://twitter.com/a/status/1', 'x', 'https://twitter.com/a/status/1'],
    ['https://maps.example/embed?x=1', 'other', 'https://maps.example/embed?x=1'],
    ['https://notyoutube.com/embed/x', 'other', 'https://notyoutube.com/embed/x'],
  ])('%s', (address, provider, url) => {
    expect(embedAddress(address)).toEqual({ provider, url });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'x', ''])('refuses %s', (address) => {
    expect(embedAddress(address)).toBeNull();
  });

  it.each([
    ['https://youtu.be/dQw4w9WgXcQ', true],
    ['https://news.example/a', false],
    ['https://www.facebook.com/', false],
    ['https://old.example/2020/01/x/', true],
    ['http://www.old.example/?p=12', true],
    ['https://old.example/', false],
  ])('embeds lone addresses of known providers and of the site itself only: %s', (address, isEmbedded) => {
    expect(isEmbeddable(address, oldSite(['https://old.example']))).toBe(isEmbedded);
  });
});
