import { describe, expect, it } from 'vitest';
import { splitCredit } from '@/lib/articles/from-html/credit';
import { embedAddress, isEmbeddable } from '@/lib/articles/from-html/embed-address';
import { plainText } from '@/lib/articles/from-html/plain-text';

describe('plainText', () => {
  it.each([
    ['أ &amp; ب', 'أ & ب'],
    ['A &amp;amp; B', 'A & B'],
    ['<em>مائل</em> و<br>سطر', 'مائل و سطر'],
    ['a&nbsp;b\u00a0 c', 'a b c'],
    ['\ufeffx\u200by', 'xy'],
    ['cafe\u0301', 'café'],
    ['&#8220;x&#8221; &#x1F600;', '“x” 😀'],
    ['<p>a</p><p>b</p>', 'a b'],
    ['<script>x()</script>y', 'y'],
    ['3 < 4', '3 < 4'],
  ])('%s', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('reads nesting of any depth', () => {
    expect(plainText(`${'<b>'.repeat(400)}x`)).toBe('x');
    expect(plainText(`${'<div>'.repeat(50_000)}x`)).toBe('x');
  });
});

describe('splitCredit', () => {
  it.each([
    ['تعليق الصورة رقم 1 (تصوير: الصحيفة)', 'تعليق الصورة رقم 1', 'الصحيفة'],
    ['الميناء. تصوير: عمر الشامي', 'الميناء', 'عمر الشامي'],
    ['الميناء (المصدر: رويترز)', 'الميناء', 'المصدر: رويترز'],
    ['Port [Photo: A. B.]', 'Port', 'A. B.'],
    ['Port © AFP', 'Port', '© AFP'],
    ['تصوير الفيلم بدأ أمس', 'تصوير الفيلم بدأ أمس', null],
    ['قال المصدر إن الوقت حان', 'قال المصدر إن الوقت حان', null],
    ['لقطة رقم 5', 'لقطة رقم 5', null],
  ])('%s', (text, caption, credit) => {
    expect(splitCredit(text)).toEqual({ caption, credit });
  });
});

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

  it('embeds lone addresses of known providers only', () => {
    expect(isEmbeddable('https://youtu.be/dQw4w9WgXcQ')).toBe(true);
    expect(isEmbeddable('https://news.example/a')).toBe(false);
    expect(isEmbeddable('https://www.facebook.com/')).toBe(false);
  });
});
