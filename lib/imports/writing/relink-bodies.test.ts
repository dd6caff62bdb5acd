import { describe, expect, it } from 'vitest';
import type { BlockNode } from '@/lib/articles/body/body-schema';
import { oldSite } from '@/lib/articles/from-html/link-address';
import { relinkBody } from './relink-bodies';

const site = oldSite(['https://old.example']);
const card = (words: { title?: string; caption?: string }): BlockNode => ({
  type: 'embed',
  attrs: { provider: 'other', url: 'https://old.example/2020/01/x/', ...words },
});
const link = (text: string) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: [{ type: 'link', attrs: { href: '/politics/9/x' } }] }],
});
const words = (text: string) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: [{ type: 'italic' }] }],
});

describe('relinkBody: a card that leads to an own text', () => {
  const relinked = (block: BlockNode, target: { edition: 'ar' | 'en'; articleId: number | null }) =>
    relinkBody(
      { type: 'doc', content: [{ type: 'blockquote', content: [block] }] },
      new Map([['/2020/01/x', { path: '/politics/9/x', hasFeed: false, ...target }]]),
      { site, edition: 'ar' },
    ).body.content;

  it.each<[string, { edition: 'ar' | 'en'; articleId: number | null }, object[]]>([
    [
      'becomes a related article, with its caption below',
      { edition: 'ar', articleId: 9 },
      [{ type: 'relatedArticle', attrs: { articleId: 9 } }, words('شرح')],
    ],
    ['becomes a link to another edition', { edition: 'en', articleId: 9 }, [link('عنوان'), words('شرح')]],
    ['becomes a link to a tombstone', { edition: 'ar', articleId: null }, [link('عنوان'), words('شرح')]],
  ])('%s', (_name, target, content) => {
    expect(relinked(card({ title: 'عنوان', caption: 'شرح' }), target)).toEqual([
      { type: 'blockquote', content },
    ]);
  });

  it('is named by its caption or its address where it has no title', () => {
    const target = { edition: 'en', articleId: 9 } as const;
    expect(relinked(card({ caption: 'شرح' }), target)).toMatchObject([{ content: [link('شرح')] }]);
    expect(relinked(card({}), target)).toMatchObject([{ content: [link('x')] }]);
  });
});
