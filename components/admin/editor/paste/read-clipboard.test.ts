import { describe, expect, it } from 'vitest';
import type { BlockNode } from '@/lib/articles/body/body-schema';
import { readClipboardHtml, readClipboardText } from './read-clipboard';
import { withoutTracking } from './without-tracking';

const text = (value: string, ...marks: object[]) =>
  marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value };
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const bold = { type: 'bold' };
const blocks = (html: string): BlockNode[] => readClipboardHtml(html).blocks;

describe('from Word', () => {
  const word = (
    body: string,
  ) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:st1="urn:schemas-microsoft-com:office:smarttags">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style></head>
<body lang=AR-SA style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

  it('keeps words, emphasis and headings, and nothing of the looks', () => {
    const html =
      word(`<h1 dir=RTL style='text-align:right'><span lang=AR-SA style='font-family:"Simplified Arabic",serif'>عنوان التقرير<o:p></o:p></span></h1>
<p class=MsoNormal dir=RTL style='text-align:right;direction:rtl;unicode-bidi:embed'><span lang=AR-SA
style='font-size:14.0pt;mso-bidi-font-family:Arial'>قال <b><span style='color:red'>الوزير</span></b> إن <st1:place w:st="on"><st1:City w:st="on">الرباط</st1:City></st1:place> تستعد<o:p></o:p></span></p>
<p class=MsoNormal dir=RTL><span lang=AR-SA><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal dir=RTL><span style='mso-hide:all'>سرّ</span><del cite="mailto:x" datetime="2026-11-01T10:00">قديم</del><ins cite="mailto:x" datetime="2026-11-01T10:00">جديد</ins></p>`);
    expect(blocks(html)).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [text('عنوان التقرير')] },
      paragraph(text('قال '), text('الوزير', bold), text(' إن الرباط تستعد')),
      paragraph(text('جديد')),
    ]);
  });

  it('makes lists of list paragraphs, with their levels', () => {
    const item = (level: number, marker: string, words: string) =>
      `<p class=MsoListParagraphCxSpMiddle dir=RTL style='margin-right:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=AR-SA>${words}</span></p>`;
    const html = word(
      `<p class=MsoNormal>قبل</p>${item(1, '·', 'أول')}\n${item(2, 'o', 'داخله')}\n${item(1, '·', 'ثان')}<p class=MsoNormal>بعد</p>${item(1, '1.', 'مرقم')}`,
    );
    expect(blocks(html)).toEqual([
      paragraph(text('قبل')),
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph(text('أول')),
              { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('داخله'))] }] },
            ],
          },
          { type: 'listItem', content: [paragraph(text('ثان'))] },
        ],
      },
      paragraph(text('بعد')),
      { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(text('مرقم'))] }] },
    ]);
  });

  it('reads tables', () => {
    const html = word(
      `<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=100 valign=top style='border:solid windowtext 1.0pt'><p class=MsoNormal>العام<o:p></o:p></p></td><td><p class=MsoNormal>2026</p></td></tr></table>`,
    );
    expect(blocks(html)).toMatchObject([{ type: 'table', content: [{ type: 'tableRow' }] }]);
  });
});

describe('from Google Docs', () => {
  const docs = (body: string) =>
    `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-8f0c2b1e-7fff-1c2d-aa11-0242ac130003">${body}</b><br class="Apple-interchange-newline">`;

  it('knows emphasis by its style, and the wrapper that says bold for none', () => {
    const html = docs(
      `<h2 dir="rtl" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-weight:400;">عنوان</span></h2><p dir="rtl" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;font-style:normal;">نص </span><span style="font-weight:700;">عريض</span><span style="font-weight:400;"> و</span><span style="font-weight:400;font-style:italic;">مائل</span></p><br /><ul style="margin-top:0;"><li dir="rtl" aria-level="1" style="list-style-type:disc;"><p dir="rtl" role="presentation"><span style="font-weight:400;">بند</span></p></li></ul>`,
    );
    expect(blocks(html)).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [text('عنوان')] },
      paragraph(text('نص '), text('عريض', bold), text(' و'), text('مائل', { type: 'italic' })),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('بند'))] }] },
    ]);
  });

  it('leads links past the counting of clicks', () => {
    const html = docs(
      `<p><a href="https://www.google.com/url?q=https://example.org/report?utm_source%3Dx%26id%3D7&sa=D&source=docs" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">التقرير</span></a></p>`,
    );
    expect(blocks(html)).toEqual([
      paragraph(text('التقرير', { type: 'link', attrs: { href: 'https://example.org/report?id=7' } })),
    ]);
  });
});

describe('from web pages', () => {
  it('takes the text out of nested boxes, without buttons, scripts and hidden parts', () => {
    const html = `<!--StartFragment--><div class="entry"><div><div style="font: 16px Arial"><p style="margin:0">أولى <font color="red">الفقرات</font></p></div><div><p>ثانية <a href="javascript:alert(1)">خطر</a> <a href="https://example.org/?fbclid=abc">آمن</a></p><button>شارك</button><span style="display:none">مخفي</span><script>x()</script></div></div></div><!--EndFragment-->`;
    expect(blocks(html)).toEqual([
      paragraph(text('أولى الفقرات')),
      paragraph(text('ثانية خطر '), text('آمن', { type: 'link', attrs: { href: 'https://example.org/' } })),
    ]);
  });

  it('leaves pictures of other sites out, and says how many; keeps their captions', () => {
    const pasted = readClipboardHtml(
      '<p>نص</p><figure><img src="https://other.example/a.jpg" alt="نهر"><figcaption>النهر</figcaption></figure>',
    );
    expect(pasted.foreignPictures).toBe(1);
    expect(JSON.stringify(pasted.blocks)).toContain('النهر');
    expect(pasted.blocks.every((block) => block.type === 'paragraph')).toBe(true);
  });

  it('keeps a direction only where it says something', () => {
    expect(blocks('<p dir="rtl">نص عربي</p><p dir="rtl">English only</p>')).toEqual([
      paragraph(text('نص عربي')),
      { type: 'paragraph', attrs: { dir: 'rtl' }, content: [text('English only')] },
    ]);
  });

  it('makes an address alone in a paragraph an embed', () => {
    expect(blocks('<p>https://www.youtube.com/watch?v=dQw4w9WgXcQ</p>')).toMatchObject([
      { type: 'embed', attrs: { provider: 'youtube' } },
    ]);
  });
});

describe('plain text', () => {
  it('makes a paragraph of each line', () => {
    expect(readClipboardText('أولى\r\n\r\nثانية\n  ثالثة \n')).toEqual([
      paragraph(text('أولى')),
      paragraph(text('ثانية')),
      paragraph(text('ثالثة')),
    ]);
  });
});

describe('withoutTracking', () => {
  it.each([
    ['https://a.example/x?utm_source=n&utm_medium=m&p=1#h', 'https://a.example/x?p=1#h'],
    ['https://a.example/x?p=1', 'https://a.example/x?p=1'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fb.example%2F%3Ffbclid%3D1&h=AT', 'https://b.example/'],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fb.example%2Fa&data=x',
      'https://b.example/a',
    ],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['/politics/1/x?utm_source=n', '/politics/1/x?utm_source=n'],
  ])('%s', (address, expected) => expect(withoutTracking(address)).toBe(expected));
});
