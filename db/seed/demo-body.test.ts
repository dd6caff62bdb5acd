import { describe, expect, it } from 'vitest';
import { demoBody, inlineNodes } from './demo-body';

const lookups = {
  picture: (image: string) => ({ mediaId: image === 'dam.webp' ? 7 : 8, alt: 'سدّ', credit: 'رسم: نشرة' }),
  article: () => 42,
};

describe('inlineNodes', () => {
  it('turns marks into nodes and keeps the rest', () => {
    expect(inlineNodes('الطلب **خطيّ** على [الموقع](https://example.org/court) اليوم')).toEqual([
      { type: 'text', text: 'الطلب ' },
      { type: 'text', text: 'خطيّ', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' على ' },
      {
        type: 'text',
        text: 'الموقع',
        marks: [{ type: 'link', attrs: { href: 'https://example.org/court' } }],
      },
      { type: 'text', text: ' اليوم' },
    ]);
  });

  it('gives one node for plain text and none for no text', () => {
    expect(inlineNodes('نص')).toEqual([{ type: 'text', text: 'نص' }]);
    expect(inlineNodes('')).toEqual([]);
  });
});

describe('demoBody', () => {
  it('sets an interview as question and answer', () => {
    const body = demoBody([{ type: 'qa', q: 'متى؟', a: 'غدًا.' }], lookups);
    expect(body.content.map((block) => block.type)).toEqual(['question', 'paragraph']);
  });

  it('resolves pictures and related articles', () => {
    const body = demoBody(
      [
        { type: 'figure', image: 'dam.webp', caption: 'سدّ الصهاد.' },
        { type: 'related', key: 'water' },
      ],
      lookups,
    );
    expect(body.content).toEqual([
      { type: 'figure', attrs: { mediaId: 7, alt: 'سدّ', credit: 'رسم: نشرة', caption: 'سدّ الصهاد.' } },
      { type: 'relatedArticle', attrs: { articleId: 42 } },
    ]);
  });

  it('refuses an address that a reader must not be sent to', () => {
    expect(() => demoBody([{ type: 'p', text: '[اضغط](javascript:alert)' }], lookups)).toThrow();
  });
});
