import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodySchema } from '@/lib/articles/body-schema';
import { bodyToText } from '@/lib/articles/body-text';
import { settleBody } from '@/lib/articles/from-html/draft-body';
import { oldSite } from '@/lib/articles/from-html/link-address';
import { emptyContentCounts, readContent } from './article-content';

const site = oldSite(['https://old.example/', 'http://old.example']);

function read(
  content: string,
  options: { attached?: string[]; reusable?: Record<string, string>; hasFiles?: boolean } = {},
) {
  const counts = emptyContentCounts();
  const draft = readContent(content, {
    site,
    counts,
    attachedPictures: () => options.attached ?? [],
    reusableBlock: (id) => options.reusable?.[id],
  });
  const settled = draft.pictures.map((_, index) =>
    (options.hasFiles ?? true) ? { mediaId: index + 1, alt: '', caption: null, credit: null } : null,
  );
  const body = bodySchema.parse(settleBody(draft, settled, (url) => !url.startsWith('https://old.example/')));
  return {
    blocks: body.content,
    pictures: draft.pictures,
    counts,
    dropped: Object.fromEntries(counts.dropped),
    text: bodyToText(body),
  };
}

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (value: string) => ({ type: 'paragraph', content: [text(value)] });

describe('readContent: text', () => {
  it('reads a classic post', () => {
    const { blocks } = read('سطر <strong>مهم</strong>\nسطر ثان\n\n<h2>عنوان</h2>\nفقرة');
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        content: [
          text('سطر '),
          { type: 'text', text: 'مهم', marks: [{ type: 'bold' }] },
          { type: 'hardBreak' },
          text('سطر ثان'),
        ],
      },
      { type: 'heading', attrs: { level: 2 }, content: [text('عنوان')] },
      paragraph('فقرة'),
    ]);
  });

  it.each([
    ['<p>a&nbsp;</p><p>&nbsp;</p><p> </p>', [paragraph('a')]],
    ['<p>a<br><br>b</p>', [paragraph('a'), paragraph('b')]],
    [
      '<h1>a</h1><h5>b</h5>',
      [
        { type: 'heading', attrs: { level: 2 }, content: [text('a')] },
        { type: 'heading', attrs: { level: 4 }, content: [text('b')] },
      ],
    ],
    ['<h2><strong>a</strong></h2>', [{ type: 'heading', attrs: { level: 2 }, content: [text('a')] }]],
    ['<p dir="ltr">a</p>', [{ type: 'paragraph', attrs: { dir: 'ltr' }, content: [text('a')] }]],
    ['<p>A &amp;amp; B</p>', [paragraph('A & B')]],
    ['<p>cafe\u0301</p>', [paragraph('café')]],
    [
      '<p>😀 <img class="emoji" alt="🎉" src="https://s.w.org/images/core/emoji/1.png"></p>',
      [paragraph('😀 🎉')],
    ],
    [
      '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>',
      [
        {
          type: 'bulletList',
          content: [
            { type: 'listItem', content: [paragraph('a')] },
            {
              type: 'listItem',
              content: [
                paragraph('b'),
                { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('c')] }] },
              ],
            },
          ],
        },
      ],
    ],
    [
      '<ol start="3"><li>a</li></ol>',
      [
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [{ type: 'listItem', content: [paragraph('a')] }],
        },
      ],
    ],
    [
      '<blockquote class="wp-block-quote"><p>قول</p><cite>فلان</cite></blockquote>',
      [{ type: 'blockquote', attrs: { cite: 'فلان' }, content: [paragraph('قول')] }],
    ],
    [
      '<figure class="wp-block-pullquote"><blockquote><p>قول</p><cite>فلان</cite></blockquote></figure>',
      [{ type: 'pullQuote', attrs: { cite: 'فلان' }, content: [text('قول')] }],
    ],
    [
      '<pre class="wp-block-verse">بيت\nبيت ثان</pre>',
      [{ type: 'preformatted', content: [text('بيت\nبيت ثان')] }],
    ],
    ['<hr class="wp-block-separator"/>', [{ type: 'horizontalRule' }]],
    [
      '<details><summary>سؤال</summary><p>جواب</p></details>',
      [{ type: 'factBox', attrs: { title: 'سؤال' }, content: [paragraph('جواب')] }],
    ],
    [
      '<div class="factbox"><h4>في سطور</h4><p>معلومة</p></div>',
      [{ type: 'factBox', attrs: { title: 'في سطور' }, content: [paragraph('معلومة')] }],
    ],
    [
      '<dl><dt>a</dt><dd>b</dd></dl>',
      [
        { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }] },
        paragraph('b'),
      ],
    ],
    [
      '<div class="wp-block-columns"><div><p>a</p></div><div><p>b</p></div></div>',
      [paragraph('a'), paragraph('b')],
    ],
    ['<p>قال <q>نعم</q></p>', [paragraph('قال «نعم»')]],
    ['<unknown-thing>نص</unknown-thing>', [paragraph('نص')]],
    ['<table><tbody><tr><td><p>وحيد</p></td></tr></tbody></table>', [paragraph('وحيد')]],
    [
      '<p>a <em>b <img src="x.jpg"> c</em></p>',
      [
        {
          type: 'paragraph',
          content: [text('a '), { type: 'text', text: 'b', marks: [{ type: 'italic' }] }],
        },
        { type: 'figure', attrs: { mediaId: 1, alt: '', credit: null, href: null } },
        { type: 'paragraph', content: [{ type: 'text', text: 'c', marks: [{ type: 'italic' }] }] },
      ],
    ],
  ])('%s', (html, blocks) => {
    expect(read(`<!-- wp:html -->${html}<!-- /wp:html -->`).blocks).toEqual(blocks);
  });

  it('reads a table with head, foot, spans and the figure’s caption', () => {
    const { blocks } = read(
      '<figure class="wp-block-table"><table><thead><tr><th>أ</th></tr></thead><tfoot><tr><td>م</td></tr></tfoot><tbody><tr><td colspan="2" rowspan="1">ب</td></tr></tbody></table><figcaption>المصدر: الهيئة</figcaption></figure>',
    );
    expect(blocks).toEqual([
      {
        type: 'table',
        attrs: { caption: 'المصدر: الهيئة' },
        content: [
          { type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph('أ')] }] },
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', attrs: { colspan: 2 }, content: [paragraph('ب')] }],
          },
          { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('م')] }] },
        ],
      },
    ]);
  });

  it('puts reusable blocks in their place', () => {
    expect(
      read('<!-- wp:block {"ref":9} /-->', {
        reusable: { 9: '<!-- wp:paragraph --><p>مشترك</p><!-- /wp:paragraph -->' },
      }).blocks,
    ).toEqual([paragraph('مشترك')]);
  });

  it('keeps an unknown shortcode in a note behind its paragraph, and its text in the sentence', () => {
    const { blocks, counts } = read('قبل [tooltip t="x"]كلمة[/tooltip] بعد');
    expect(blocks).toEqual([
      paragraph('قبل كلمة بعد'),
      { type: 'noteBox', attrs: { kind: 'unsupported' }, content: [paragraph('[tooltip t="x"]')] },
    ]);
    expect([...counts.unsupportedShortcodes]).toEqual([['tooltip', 1]]);
  });
});

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

describe('readContent: links and safety', () => {
  const hrefOf = (html: string) => {
    const [block] = read(html).blocks;
    const [node] = block?.type === 'paragraph' ? (block.content ?? []) : [];
    const mark =
      node?.type === 'text' ? node.marks?.find((candidate) => candidate.type === 'link') : undefined;
    return mark?.type === 'link' ? mark.attrs.href : null;
  };

  it.each([
    ['https://other.example/a b', 'https://other.example/a%20b'],
    ['http://www.old.example/2026/10/%d8%b3/#x', '/2026/10/%D8%B3#x'],
    ['/?p=42', '/?p=42'],
    ['about/', '/about'],
    ['//other.example/x', 'https://other.example/x'],
    ['www.other.example', 'https://www.other.example/'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['#note', '#note'],
    ['https://old.example/wp-content/uploads/a.pdf', 'https://old.example/wp-content/uploads/a.pdf'],
    ['javascript:alert(1)', null],
    [' java\nscript:alert(1)', null],
    ['data:text/html,x', null],
    ['vbscript:x', null],
    ['http://', null],
  ])('%s → %s', (raw, href) => {
    expect(hrefOf(`<p><a href="${raw}">رابط</a></p>`)).toBe(href);
  });

  it('drops what could run, keeps the words, counts both', () => {
    const { text: whole, dropped } = read(
      '<p onclick="x()" onmouseover="y()">أ <a href="javascript:z()">ب</a><script>evil()</script><style>p{}</style></p><form action="x"><label>اسم</label><input name="a"></form>',
    );
    expect(whole).toBe('أ ب\nاسم');
    expect(dropped).toEqual({ event_handler: 2, unsafe_link: 1, script: 1, style: 1, form_field: 1 });
  });

  it('survives nesting that would exhaust the stack', () => {
    expect(read(`<!-- wp:html -->${'<div><blockquote>'.repeat(5_000)}عمق`).text).toBe('عمق');
  });
});

describe('nothing visible is lost', () => {
  const word = fc.stringMatching(/^[ابتثجحخدذرزسشصضطظعغفقكلمنهوي]{2,8}$/);
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
  const wrap = fc.constantFrom(
    (inner: string) => `<p>${inner}</p>`,
    (inner: string) => `<h3>${inner}</h3>`,
    (inner: string) => `<ul><li>${inner}</li></ul>`,
    (inner: string) => `<blockquote><p>${inner}</p></blockquote>`,
    (inner: string) => `<div class="x"><strong>${inner}</strong></div>`,
    (inner: string) => `<table><tr><td>${inner}</td><td>خلية</td></tr></table>`,
    (inner: string) => `<figure><img src="a.jpg"><figcaption>${inner}</figcaption></figure>`,
    (inner: string) => `[caption]<img src="a.jpg"> ${inner}[/caption]`,
    (inner: string) => `<details><summary>${inner}</summary>${inner}</details>`,
    (inner: string) => `<a href="javascript:x">${inner}</a>`,
    (inner: string) => `[vc_row][vc_column]${inner}[/vc_column][/vc_row]`,
    (inner: string) => `[unknown a="b"]${inner}[/unknown]`,
    (inner: string) => `\n\n${inner}\n\n`,
    (inner: string) => `<pre>${inner}</pre>`,
    (inner: string) => `<font color="red"><center>${inner}</center></font>`,
    (inner: string) => `<unknown-element>${inner}`,
    (inner: string) => `<p>${inner}`,
    (inner: string) => `${inner}</div></p></td>`,
    (inner: string) => `<!-- wp:group --><div>${inner}</div><!-- /wp:group -->`,
  );
  const piece = fc
    .tuple(words, wrap, wrap)
    .map(([inner, one, other]) => ({ inner, html: other(one(inner)) }));

  it('for any nesting of what editors and plug-ins write', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const { text: whole } = read(pieces.map(({ html }) => html).join(' '));
        const found = new Set(whole.split(/\s+/));
        for (const { inner } of pieces)
          for (const wanted of inner.split(' ')) expect(found).toContain(wanted);
      }),
      { numRuns: 500 },
    );
  });
});
