import { describe, expect, it } from 'vitest';
import { read } from '@/lib/imports/testing/read-content';

describe('readContent: pictures', () => {
  it('reads an image block with caption, credit and a link elsewhere', () => {
    const { blocks, pictures } = read(
      '<figure class="wp-block-image size-large"><a href="https://other.example/x"><img src="/wp-content/uploads/a-1024x576.jpg" alt="وصف" class="wp-image-7"/></a><figcaption>الميناء (تصوير: عمر)</figcaption></figure>',
    );
    expect(blocks).toEqual([
      {
        type: 'figure',
        attrs: { mediaId: 1, alt: 'وصف', caption: 'الميناء', credit: 'عمر', href: 'https://other.example/x' },
      },
    ]);
    expect(pictures).toEqual([
      { url: 'https://old.example/wp-content/uploads/a-1024x576.jpg', attachmentId: '7', alt: 'وصف' },
    ]);
  });

  it('needs no link to the picture’s own file or attachment page', () => {
    const { blocks } = read(
      '<a href="https://old.example/a.jpg"><img src="a-300x200.jpg"></a>\n\n<a rel="attachment wp-att-5" href="https://old.example/x/"><img src="b.jpg"></a>',
    );
    expect(blocks).toMatchObject([{ attrs: { href: null } }, { attrs: { href: null } }]);
  });

  it.each([
    [
      'nested gallery',
      '<figure class="wp-block-gallery"><figure class="wp-block-image"><img src="a.jpg"><figcaption>أ</figcaption></figure><figure><img src="b.jpg"></figure><figcaption class="blocks-gallery-caption">كلها</figcaption></figure>',
    ],
    [
      'old gallery',
      '<ul class="wp-block-gallery"><li class="blocks-gallery-item"><figure><img src="a.jpg"><figcaption>أ</figcaption></figure></li><li><figure><img src="b.jpg"></figure></li></ul>',
    ],
    [
      'rendered gallery',
      '<div class="gallery galleryid-1"><dl class="gallery-item"><dt><a href="a.jpg"><img src="a.jpg"></a></dt><dd class="wp-caption-text gallery-caption">أ</dd></dl><dl class="gallery-item"><dt><img src="b.jpg"></dt></dl></div>',
    ],
  ])('reads a %s', (name, html) => {
    expect(read(`<!-- wp:html -->${html}<!-- /wp:html -->`).blocks).toMatchObject([
      {
        type: 'gallery',
        attrs: {
          caption: name === 'nested gallery' ? 'كلها' : null,
          items: [
            { mediaId: 1, caption: 'أ' },
            { mediaId: 2, caption: null },
          ],
        },
      },
    ]);
  });

  it('reads galleries by ids, or all that is attached', () => {
    expect(read('[gallery ids="4,5"]').pictures.map((picture) => picture.attachmentId)).toEqual(['4', '5']);
    expect(
      read('[gallery]', { attached: ['8', '9'] }).pictures.map((picture) => picture.attachmentId),
    ).toEqual(['8', '9']);
    expect(read('[gallery]').dropped).toEqual({ empty_gallery: 1 });
  });

  it.each([
    ['[gallery id="123"]', ['4', '5']],
    ['[gallery exclude="7"]', ['8']],
    ['[gallery id="123" exclude="5, 6"]', ['4']],
    ['[gallery ids="5" id="123"]', ['5']],
    ['[gallery ids="9,8"]', ['8']],
  ])('shows the pictures of %s, and no other file', (shortcode, ids) => {
    const url = (name: string) => ({ url: `https://old.example/wp-content/uploads/${name}`, title: '' });
    const { pictures } = read(shortcode, {
      attached: ['7', '8', '9'],
      attachedTo: { 123: ['4', '5'] },
      attachments: { 7: url('a.jpg'), 8: url('b.jpg'), 9: url('report.pdf') },
    });
    expect(pictures.map((picture) => picture.attachmentId)).toEqual(ids);
  });

  it('makes a player of each recording that a playlist names', () => {
    const url = 'https://old.example/wp-content/uploads/a.mp3';
    const { blocks, dropped } = read('قبل\n\n[playlist ids="5,6"]\n\nبعد', {
      attachments: { 5: { url, title: 'الحلقة &amp; الأولى' } },
    });
    expect(blocks).toMatchObject([
      { type: 'paragraph' },
      { type: 'embed', attrs: { provider: 'other', url, title: 'الحلقة & الأولى' } },
      { type: 'paragraph' },
    ]);
    expect(dropped).toEqual({ missing_recording: 1 });
  });

  it.each([
    [
      '<img src="data:image/gif;base64,R0lGOD" data-src="https://old.example/a.jpg"><noscript><img src="https://old.example/a.jpg"></noscript>',
      'https://old.example/a.jpg',
    ],
    [
      '<img srcset="https://old.example/s.jpg 300w, https://old.example/l.jpg 1024w">',
      'https://old.example/l.jpg',
    ],
    ['<img src="//cdn.example/a.jpg">', 'https://cdn.example/a.jpg'],
    [
      '<picture><source srcset="a.webp"><img src="wp-content/a.jpg"></picture>',
      'https://old.example/wp-content/a.jpg',
    ],
    ['<amp-img src="https://old.example/a.jpg"></amp-img>', 'https://old.example/a.jpg'],
  ])('finds the address in %s', (html, url) => {
    expect(read(`<p>${html}</p>`).pictures).toEqual([{ url, attachmentId: null, alt: '' }]);
  });

  it('leaves out placeholders, pixels and drawings, and counts them', () => {
    const { blocks, dropped } = read(
      '<p><img src="data:image/gif;base64,R0lGOD"><img width="1" height="1" src="https://t.example/p.gif"><svg><text>x</text></svg></p>',
    );
    expect(blocks).toEqual([]);
    expect(dropped).toEqual({ inline_picture: 1, tracking_pixel: 1, vector_drawing: 1 });
  });

  it('keeps the caption of a missing file, and a link to a foreign picture', () => {
    const { blocks } = read(
      '[caption]<img src="https://old.example/a.jpg"> كلام[/caption]\n\n<img src="https://cdn.example/b.jpg" alt="ب">',
      { hasFiles: false },
    );
    expect(blocks).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'كلام', marks: [{ type: 'italic' }] }] },
      {
        type: 'embed',
        attrs: { provider: 'other', url: 'https://cdn.example/b.jpg', title: 'ب', caption: null },
      },
    ]);
  });

  it('finds room for a caption longer than an attribute may be', () => {
    const words = 'كلمة '.repeat(900);
    const { text: whole } = read(`<figure><img src="a.jpg"><figcaption>${words}</figcaption></figure>`);
    expect(whole.split(/\s+/).length).toBe(900);
  });
});

describe('readContent: embeds', () => {
  it.each([
    [
      '<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://vimeo.com/76979871\n</div><figcaption>مقطع</figcaption></figure>',
      { provider: 'vimeo', url: 'https://vimeo.com/76979871', caption: 'مقطع' },
    ],
    [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      { provider: 'youtube', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' },
    ],
    [
      '[embed]https://youtu.be/dQw4w9WgXcQ[/embed]',
      { provider: 'youtube', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' },
    ],
    [
      '[pdf-embedder url="/wp-content/uploads/a.pdf" title="العدد ٧"]',
      { provider: 'other', url: 'https://old.example/wp-content/uploads/a.pdf', title: 'العدد ٧' },
    ],
    [
      '<iframe src="//www.youtube.com/embed/dQw4w9WgXcQ" onload="x()"></iframe>',
      { provider: 'youtube', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' },
    ],
    [
      '<iframe src="https://maps.example/e?x" title="خريطة"></iframe>',
      { provider: 'other', url: 'https://maps.example/e?x', title: 'خريطة' },
    ],
    [
      '<blockquote class="twitter-tweet"><p>تغريدة</p>&mdash; A <a href="https://twitter.com/a/status/1">x</a></blockquote><script src="https://platform.twitter.com/widgets.js"></script>',
      { provider: 'x', url: 'https://twitter.com/a/status/1', caption: 'تغريدة — A x' },
    ],
    [
      '<figure class="wp-block-video"><video controls src="https://old.example/v.mp4"></video><figcaption>ف</figcaption></figure>',
      { provider: 'other', url: 'https://old.example/v.mp4', caption: 'ف' },
    ],
    [
      '<object><param name="movie" value="http://www.youtube.com/v/dQw4w9WgXcQ"><embed src="http://www.youtube.com/v/dQw4w9WgXcQ"></object>',
      { provider: 'youtube', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' },
    ],
    [
      '<script async src="https://telegram.org/js/telegram-widget.js" data-telegram-post="chan/12"></script>',
      { provider: 'telegram', url: 'https://t.me/chan/12' },
    ],
  ])('%s', (html, attrs) => {
    expect(read(html).blocks).toEqual([{ type: 'embed', attrs }]);
  });
});

it('keeps the caption of a gallery’s only picture, and the gallery’s own words after it', () => {
  const picture =
    '<figure class="wp-block-image"><img class="wp-image-5" src="https://old.example/wp-content/uploads/a.jpg"><figcaption>داخل</figcaption></figure>';
  const gallery = (inner: string) =>
    read(`<figure class="wp-block-gallery has-nested-images">${inner}</figure>`).blocks;
  expect(gallery(picture)).toMatchObject([{ type: 'figure', attrs: { caption: 'داخل' } }]);
  expect(gallery(`${picture}<figcaption>خارج</figcaption>`)).toMatchObject([
    { type: 'figure', attrs: { caption: 'داخل' } },
    { type: 'paragraph', content: [{ text: 'خارج' }] },
  ]);
});

it('embeds every address that has a line to itself, next to others and to text', () => {
  const blocks = read(
    'قبل\nhttps://youtu.be/dQw4w9WgXcQ\nhttps://vimeo.com/123456\nبعد https://youtu.be/dQw4w9WgXcQ',
  ).blocks;
  expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'embed', 'embed', 'paragraph']);
});

describe('a box that shows a table or an embed beside something else', () => {
  const frame = '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>';
  const table = '<table><tr><td>أ</td><td>ب</td></tr></table>';
  const video = (name: string) => `<video src="https://old.example/wp-content/uploads/${name}.mp4"></video>`;

  it.each([
    [`<figure><p>مقدمة</p>${table}<p>ملاحظة</p></figure>`, 'paragraph table paragraph', 'مقدمة أ ب ملاحظة'],
    [`<div class="wp-caption">${frame}<p>فقرة</p></div>`, 'embed paragraph', 'فقرة'],
    [`<div class="gallery"><p>فقرة</p>${frame}<p>خاتمة</p></div>`, 'paragraph embed paragraph', 'فقرة خاتمة'],
    [`<figure class="wp-block-table">${table}${table}</figure>`, 'table table', 'أ ب أ ب'],
    [`<figure>${video('a')}${video('b')}<p>نص</p></figure>`, 'embed embed paragraph', 'نص'],
    [
      `<figure class="wp-block-gallery"><figure><img src="/a.jpg"></figure><figure>${video('v')}</figure></figure>`,
      'figure embed',
      '',
    ],
    [`<div class="gallery"><img src="/a.jpg">${table}<img src="/b.jpg"></div>`, 'figure table figure', 'أ ب'],
    [
      `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">${frame}<p>نص</p></div></figure>`,
      'embed paragraph',
      'نص',
    ],
    [
      `<figure><figure>${table}<figcaption>داخل</figcaption></figure><figcaption>خارج</figcaption></figure>`,
      'table paragraph',
      'داخل أ ب خارج',
    ],
  ])('keeps all of it, in order: %s', (html, types, words) => {
    const { blocks, text } = read(`<!-- wp:html -->${html}<!-- /wp:html -->`);
    expect(blocks.map((block) => block.type).join(' ')).toBe(types);
    for (const word of words.split(' ')) expect(text).toContain(word);
  });

  it.each([
    `<figure class="wp-block-table">${table}<figcaption>ش</figcaption></figure>`,
    `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/dQw4w9WgXcQ\n${frame}</div><figcaption>ش</figcaption></figure>`,
    '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper"><blockquote class="twitter-tweet"><p>تغريدة</p><a href="https://twitter.com/a/status/1">x</a></blockquote><script src="https://platform.twitter.com/widgets.js"></script></div><figcaption>ش</figcaption></figure>',
    '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper"><blockquote class="wp-embedded-content"><a href="https://other.example/x">عنوان</a></blockquote><iframe src="https://other.example/x/embed/"></iframe></div><figcaption>ش</figcaption></figure>',
  ])('is one block where it shows nothing else: %s', (html) => {
    const { blocks } = read(`<!-- wp:html -->${html}<!-- /wp:html -->`);
    expect(blocks).toHaveLength(1);
    expect(blocks).toMatchObject([{ attrs: { caption: expect.stringMatching(/ش$/) } }]);
  });
});
