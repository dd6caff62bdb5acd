import { expect, it } from 'vitest';
import type { BlockNode } from '@/lib/articles/body/body-schema';
import { bodyToText, countWords } from '@/lib/articles/body/body-text';

const paragraph = (text: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

it('reads every kind of block, in order', () => {
  const content: BlockNode[] = [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'عنوان' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'قال ' },
        { type: 'text', text: 'نعم', marks: [{ type: 'bold' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'ثم مضى' },
      ],
    },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('بند')] }] },
    { type: 'blockquote', attrs: { cite: 'القائل' }, content: [paragraph('قول')] },
    { type: 'pullQuote', content: [{ type: 'text', text: 'مقتطف' }] },
    { type: 'question', content: [{ type: 'text', text: 'سؤال؟' }] },
    { type: 'factBox', attrs: { title: 'أرقام' }, content: [paragraph('27 محطة')] },
    { type: 'noteBox', content: [paragraph('ملاحظة')] },
    { type: 'figure', attrs: { mediaId: 1, alt: 'وصف', caption: 'شرح', credit: 'المصور' } },
    { type: 'gallery', attrs: { items: [{ mediaId: 1, alt: '', caption: 'أولى' }] } },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [paragraph('سنة')] },
            { type: 'tableCell', content: [paragraph('2026')] },
          ],
        },
      ],
    },
    { type: 'embed', attrs: { provider: 'youtube', url: 'https://youtube.com/watch?v=1', title: 'مقطع' } },
    { type: 'preformatted', content: [{ type: 'text', text: 'code' }] },
    { type: 'horizontalRule' },
    { type: 'relatedArticle', attrs: { articleId: 7 } },
    { type: 'paragraph' },
  ];
  const text = bodyToText({ type: 'doc', content });
  expect(text.split('\n')).toEqual([
    'عنوان',
    'قال نعم',
    'ثم مضى',
    'بند',
    'قول',
    'القائل',
    'مقتطف',
    'سؤال؟',
    'أرقام',
    '27 محطة',
    'ملاحظة',
    'شرح',
    'أولى',
    'سنة\t2026',
    'مقطع',
    'code',
  ]);
  expect(countWords(text)).toBe(20);
});

it('is empty for an empty body', () => {
  expect(bodyToText({ type: 'doc', content: [] })).toBe('');
});
