import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '@/lib/imports/testing/read-content';

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
        { type: 'heading', attrs: { level: 3 }, content: [text('b')] },
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
      [{ type: 'paragraph', content: [text('بيت'), { type: 'hardBreak' }, text('بيت ثان')] }],
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

describe('footnotes', () => {
  const body =
    '<!-- wp:paragraph -->\n<p>خبر<sup data-fn="a-1" class="fn"><a href="#a-1" id="a-1-link">1</a></sup> مهم</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:footnotes /-->';

  it('are read from the post’s field and stand where the block does, without links to ids that are not there', () => {
    const { blocks } = read(body, {
      footnotes: JSON.stringify([{ content: 'المصدر: <em>الوزارة</em>', id: 'a-1' }]),
    });
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'خبر' },
          { type: 'text', text: '1', marks: [{ type: 'superscript' }] },
          { type: 'text', text: ' مهم' },
        ],
      },
      {
        type: 'orderedList',
        content: [
          {
            type: 'listItem',
            content: [
              {
                type: 'paragraph',
                content: [
                  { type: 'text', text: 'المصدر: ' },
                  { type: 'text', text: 'الوزارة', marks: [{ type: 'italic' }] },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  it.each(['', '{', '[null, 1, {"x": 2}]'])('are none in %s', (footnotes) => {
    const { blocks, counts } = read(body, { footnotes });
    expect(blocks).toHaveLength(1);
    expect(counts.droppedBlocks.get('footnotes')).toBe(1);
  });
});
