import { describe, expect, it } from 'vitest';
import { tableOfContents } from '@/lib/articles/body/body-headings';
import type { BlockNode, BodyDocument, InlineNode } from '@/lib/articles/body/body-schema';
import { renderBody } from '@/lib/articles/body/render-body';
import type { BodyWords, RenderContext } from '@/lib/articles/body/render-context';
import type { ArticleCard } from '@/lib/articles/types';
import type { Picture } from '@/lib/media/types';
import { expectLinear } from '@/tests/support/expect-linear';

const words: BodyWords = {
  readAlso: 'اقرأ أيضًا',
  gallery: 'معرض صور',
  table: 'جدول',
  note: 'ملاحظة',
  unsupported: 'محتوى لا تعرضه هذه الصفحة',
  embed: {
    provider: () => 'يوتيوب',
    label: (provider) => `محتوى من ${provider}`,
    load: 'عرض المحتوى هنا',
    open: (provider) => `فتح في ${provider}`,
    privacy: (provider) => `لا نحمّل شيئًا من ${provider}`,
    file: 'تنزيل الملف',
  },
  fileNote: (extension, bytes) => `(${extension} ${bytes})`,
};
const picture: Picture = {
  id: 5,
  hash: 'ab12',
  width: 1600,
  height: 1000,
  widths: [320, 960, 1600],
  alt: 'نهر',
  caption: 'النهر',
  credit: 'عمر الشامي',
  focalX: 0.31,
  focalY: 0.72,
  colour: '#AABBCC',
};
const card = { id: 9, headline: 'خط <زمني>', path: '/politics/9/خط', picture: null } as ArticleCard;
const context: RenderContext = {
  profile: 'page',
  direction: 'rtl',
  siteUrl: 'https://nashra.example',
  words,
  pictures: new Map([[5, picture]]),
  related: new Map([[9, card]]),
  files: new Map(),
};
const feed: RenderContext = { ...context, profile: 'feed' };

const text = (
  value: string,
  ...marks: NonNullable<Extract<InlineNode, { type: 'text' }>['marks']>
): InlineNode => (marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value });
const paragraph = (...content: InlineNode[]): BlockNode => ({ type: 'paragraph', content });
const heading = (value: string): BlockNode => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [text(value)],
});
const render = (blocks: BlockNode[], where = context, options = {}) =>
  renderBody({ type: 'doc', content: blocks }, where, options);

describe('text', () => {
  it('is escaped exactly and otherwise untouched', () => {
    expect(render([paragraph(text('أ < ب & "ج" \u0000 نوفمبر/تشرين الثاني'))])).toBe(
      '<p>أ &lt; ب &amp; "ج"  نوفمبر/تشرين الثاني</p>',
    );
  });

  it('nests marks and joins neighbours under one link', () => {
    const link = { type: 'link', attrs: { href: 'https://un.org/?a=1&b=2' } } as const;
    expect(
      render([paragraph(text('في '), text('تقرير ', link), text('أممي', link, { type: 'bold' }), text('.'))]),
    ).toBe('<p>في <a href="https://un.org/?a=1&amp;b=2" rel="noopener">تقرير <strong>أممي</strong></a>.</p>');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example'])('never links to %s', (href) => {
    expect(render([paragraph(text('نص', { type: 'link', attrs: { href } }))])).toBe('<p>نص</p>');
  });

  it('leaves out paragraphs without text', () => {
    expect(render([paragraph(), paragraph(text('  ')), paragraph(text('نص'))])).toBe('<p>نص</p>');
  });
});

describe('direction', () => {
  it('is given to a block in the other script', () => {
    expect(render([paragraph(text('The treaty was signed at dawn.'))])).toMatch(/^<p dir="ltr">/);
  });

  it('stays the page’s for Arabic that begins with a Latin name', () => {
    expect(render([paragraph(text('WhatsApp تعلن ميزة جديدة للمستخدمين'))])).toMatch(/^<p>/);
  });

  it('is what the editor set', () => {
    const quoted: BlockNode = { type: 'blockquote', content: [paragraph(text('At dawn, he said.'))] };
    expect(render([{ type: 'blockquote', content: [quoted] }])).toMatch(/^<blockquote[^>]* dir="ltr"/);
    expect(render([{ type: 'paragraph', attrs: { dir: 'ltr' }, content: [text('عربي')] }])).toMatch(
      /^<p dir="ltr">/,
    );
  });
});

describe('direction of lists, tables and captions', () => {
  const items = (...texts: string[]): BlockNode => ({
    type: 'bulletList',
    content: texts.map((value) => ({ type: 'listItem', content: [paragraph(text(value))] })),
  });

  it('is that of their text, so that markers and columns stand on its side', () => {
    expect(render([items('The Godfather', 'Amélie')])).toBe(
      '<ul dir="ltr"><li>The Godfather</li><li>Amélie</li></ul>',
    );
    const row = (...cells: string[]) => ({
      type: 'tableRow' as const,
      content: cells.map((value) => ({ type: 'tableCell' as const, content: [paragraph(text(value))] })),
    });
    expect(render([{ type: 'table', content: [row('Name', 'Salary'), row('Jane', '5')] }])).toContain(
      '<table dir="ltr">',
    );
  });

  it('is the page’s for an Arabic list that holds a Latin name', () => {
    expect(render([items('أفلام الأسبوع', 'The Godfather (1972).')])).toBe(
      '<ul><li>أفلام الأسبوع</li><li><bdi dir="ltr">The Godfather (1972).</bdi></li></ul>',
    );
    expect(render([items('HBO تعلن موسمًا جديدًا من مسلسلها', 'أخبار')])).toMatch(/^<ul><li>/);
  });

  it('is the caption’s own, and is read once however long a table is', () => {
    const row = {
      type: 'tableRow' as const,
      content: Array.from({ length: 6 }, () => ({
        type: 'tableCell' as const,
        content: [paragraph(text('Cairo and Alexandria'))],
      })),
    };
    const table = (rows: number): BlockNode => ({
      type: 'table',
      attrs: { caption: 'المصدر: البنك الدولي.' },
      content: Array.from({ length: rows }, () => row),
    });
    expect(render([table(1)])).toContain('<table dir="ltr"><caption dir="rtl">المصدر');
    expectLinear((rows) => render([table(rows)]), 20);
  });

  it('is told again where a text runs against the block that holds it', () => {
    const list = items('They said the following in the meeting of yesterday');
    if (list.type === 'bulletList')
      list.content?.[0]?.content?.push(paragraph(text('هذا كلام بالعربية')), paragraph(text('And this.')));
    expect(render([list])).toBe(
      '<ul dir="ltr"><li><p>They said the following in the meeting of yesterday</p><p dir="rtl">هذا كلام بالعربية</p><p>And this.</p></li></ul>',
    );
  });
});

describe('an article', () => {
  it('opens with its dateline and closes with the end mark', () => {
    const html = render([paragraph(text('أول')), paragraph(text('آخر'))], context, {
      dateline: 'المعبر',
      hasEndMark: true,
    });
    expect(html).toMatch(/^<p><span class="dateline">المعبر<\/span> أول<\/p>/);
    expect(html).toMatch(/آخر<i class="end-mark" aria-hidden="true"><\/i><\/p>$/);
  });

  it('ends where the text ends, before links to other articles', () => {
    const link: BlockNode = { type: 'relatedArticle', attrs: { articleId: 9 } };
    expect(render([paragraph(text('آخر')), link], context, { hasEndMark: true })).toMatch(
      /^<p>آخر<i class="end-mark" aria-hidden="true"><\/i><\/p><p class="read-also">/,
    );
  });

  it('closes with the end mark after a last block that is no paragraph', () => {
    expect(render([{ type: 'horizontalRule' }], context, { hasEndMark: true })).toBe(
      '<hr><p class="end-line"><i class="end-mark" aria-hidden="true"></i></p>',
    );
  });

  it('names its parts once each, and lists them from three on', () => {
    const body: BodyDocument = {
      type: 'doc',
      content: [heading('ما الذي جرى؟'), heading('ما الذي جرى؟'), heading('Menu')],
    };
    const ids = tableOfContents(body).map((part) => part.id);
    expect(ids).toEqual(['s-ما-الذي-جرى', 's-ما-الذي-جرى-2', 's-menu']);
    for (const id of ids) expect(renderBody(body, context)).toContain(` id="${id}"`);
    expect(tableOfContents({ type: 'doc', content: body.content.slice(1) })).toEqual([]);
  });
});

describe('blocks', () => {
  it.each([
    ['its alt', 'نهر', 'ضفة', null],
    ['its caption', '', 'ضفة', 'ضفة'],
    ['the caption of its picture', ' ', null, 'النهر'],
    ['where it leads', '', '', 'https://un.org/'],
  ])('name a linked figure by %s', (_what, alt, caption, name) => {
    const html = render([{ type: 'figure', attrs: { mediaId: 5, alt, caption, href: 'https://un.org/' } }]);
    expect(/<a [^>]*?aria-label="([^"]*)"/.exec(html)?.[1] ?? null).toBe(name);
  });

  it('print a figure with focal point, colour, size and credit', () => {
    const html = render([{ type: 'figure', attrs: { mediaId: 5, alt: 'جسر "قديم"', caption: null } }]);
    expect(html).toContain('alt="جسر &quot;قديم&quot;"');
    expect(html).toContain('class="fx-3 fy-7 c-aabbcc"');
    expect(html).toContain(
      'srcset="/media/ab12/320.avif 320w, /media/ab12/960.avif 960w, /media/ab12/1600.avif 1600w"',
    );
    expect(html).toContain('width="960" height="600"');
    expect(html).toContain('<figcaption class="caption">النهر <cite>عمر الشامي</cite></figcaption>');
    expect(html).not.toContain('style=');
  });

  it.each([
    [2, ['half', 'half']],
    [3, ['row', 'half', 'half']],
  ])('ask for the width they have in a gallery of %i', (count, widths) => {
    const items = Array.from({ length: count }, () => ({ mediaId: 5, alt: '' }));
    const html = render([{ type: 'gallery', attrs: { items } }]);
    const asked = [...html.matchAll(/<source[^>]*avif[^>]* sizes="\(min-width: 700px\) (\d+)px/g)].map(
      ([, px]) => (px === '648' ? 'row' : 'half'),
    );
    expect(asked).toEqual(widths);
  });

  it('leave out what is gone: pictures, articles', () => {
    expect(
      render([
        { type: 'figure', attrs: { mediaId: 404, alt: '' } },
        { type: 'gallery', attrs: { items: [{ mediaId: 404, alt: '' }] } },
        { type: 'relatedArticle', attrs: { articleId: 404 } },
      ]),
    ).toBe('');
  });

  it('load nothing from a provider, and link to it', () => {
    const html = render([
      { type: 'embed', attrs: { provider: 'youtube', url: 'https://youtu.be/dQw4w9WgXcQ', title: 'خطاب' } },
    ]);
    expect(html).toContain('data-frame="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"');
    expect(html).toContain('href="https://youtu.be/dQw4w9WgXcQ"');
    expect(html).not.toMatch(/<iframe|<script|<img/);
  });

  it('plays a sound or video of the paper itself, and links to it in feeds', () => {
    const url = `/media/${'ab'.repeat(16)}/speech.mp3`;
    const block: BlockNode = { type: 'embed', attrs: { provider: 'audio', url, title: 'كلمة "الافتتاح"' } };
    expect(render([block])).toBe(
      `<figure class="player"><audio controls preload="none" src="${url}" aria-label="كلمة &quot;الافتتاح&quot;"></audio>` +
        `<figcaption class="caption">كلمة "الافتتاح" · <a class="text-link" href="${url}">تنزيل الملف</a>` +
        `<bdi class="print-only">https://nashra.example${url}</bdi></figcaption></figure>`,
    );
    expect(render([block], feed)).toContain(`href="https://nashra.example${url}"`);
  });

  it('say of a file of the library what a click brings', () => {
    const hash = 'cd'.repeat(16);
    const href = `/media/${hash}/report.pdf`;
    const linked = (to: string) => [paragraph(text('التقرير', { type: 'link', attrs: { href: to } }))];
    const files = new Map([[hash, 2_000]]);
    expect(render(linked(href), { ...context, files })).toBe(
      `<p><a href="${href}">التقرير <span class="file-note">(pdf 2000)</span></a></p>`,
    );
    expect(render(linked(`${href}#page=3`), { ...context, files })).toContain('(pdf 2000)');
    expect(render(linked(href), { ...feed, files })).toContain('التقرير (pdf 2000)</a>');
    expect(render(linked(href))).toBe(`<p><a href="${href}">التقرير</a></p>`);
    expect(render(linked(`https://other.example${href}`), { ...context, files })).not.toContain('pdf 2000');
  });

  it('offer only the link where there is no player', () => {
    const html = render([{ type: 'embed', attrs: { provider: 'other', url: 'https://example.com/x' } }]);
    expect(html).not.toMatch(/data-frame|<button/);
  });

  it('print a table with head, scopes and a frame that the keyboard reaches', () => {
    const cell = (type: 'tableHeader' | 'tableCell', value: string) => ({
      type,
      content: [paragraph(text(value))],
    });
    const html = render([
      {
        type: 'table',
        attrs: { caption: 'السدود' },
        content: [
          { type: 'tableRow', content: [cell('tableHeader', 'السد'), cell('tableHeader', 'السعة')] },
          { type: 'tableRow', content: [cell('tableHeader', 'المعبر'), cell('tableCell', '-12.5%')] },
        ],
      },
    ]);
    expect(html).toBe(
      '<div class="table-frame" role="region" aria-label="السدود" tabindex="0"><table><caption>السدود</caption>' +
        '<thead><tr><th scope="col">السد</th><th scope="col">السعة</th></tr></thead>' +
        '<tbody><tr><th scope="row">المعبر</th><td class="figure-cell"><bdi dir="ltr">-12.5%</bdi></td></tr></tbody></table></div>',
    );
  });

  it('keep a pull quote’s own marks', () => {
    const quote = (value: string): BlockNode => ({ type: 'pullQuote', content: [text(value)] });
    expect(render([quote('النهر')])).toContain('class="pull-quote"');
    expect(render([quote('«النهر»')])).toContain('class="pull-quote is-quoted"');
  });
});

describe('in feeds', () => {
  it('every address is absolute and nothing is ours alone', () => {
    const link = (href: string) => text('رابط', { type: 'link', attrs: { href } });
    const html = render(
      [
        heading('عنوان'),
        paragraph(link('/politics'), link('#x')),
        { type: 'figure', attrs: { mediaId: 5, alt: 'نهر' } },
        { type: 'relatedArticle', attrs: { articleId: 9 } },
        { type: 'embed', attrs: { provider: 'youtube', url: 'https://youtu.be/dQw4w9WgXcQ' } },
        { type: 'factBox', attrs: { title: 'أرقام' }, content: [paragraph(text('27'))] },
      ],
      feed,
      { dateline: 'المعبر', hasEndMark: true },
    );
    expect(html).toContain('<a href="https://nashra.example/politics">رابط</a>رابط');
    expect(html).toContain('src="https://nashra.example/media/ab12/960.jpg"');
    expect(html).toContain('href="https://nashra.example/politics/9/%D8%AE%D8%B7"');
    expect(html).toContain('خط &lt;زمني&gt;');
    expect(html).not.toMatch(/nashra-|class=|id=|role=|svg|picture/);
  });
});
