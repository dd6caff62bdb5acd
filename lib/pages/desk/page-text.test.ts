import { describe, expect, it } from 'vitest';
import { type BodyDocument, bodySchema } from '@/lib/articles/body-schema';
import { pageBodyOf, pageTextOf } from './page-text';

const TEXT = [
  '## من نحن',
  'نكتب **ما نعرف**، ونقول [من أين](/about/sources) عرفناه.\nسطر ثانٍ.',
  '- أولًا\n- [ثانيًا](mailto:desk@example.com)',
].join('\n\n');

describe('the body of a page as text', () => {
  it('is a valid body, and the same text again', () => {
    const body = pageBodyOf(TEXT);
    expect(bodySchema.parse(body)).toEqual(body);
    expect(pageTextOf(body)).toBe(TEXT);
  });

  it('makes no link to where readers may not be sent', () => {
    const [paragraph] = pageBodyOf('[اضغط](javascript:alert) هنا').content;
    expect(paragraph).toEqual({
      type: 'paragraph',
      content: [{ type: 'text', text: '[اضغط](javascript:alert) هنا' }],
    });
  });

  it.each<[string, BodyDocument['content'][number]]>([
    ['a picture', { type: 'figure', attrs: { mediaId: 1, alt: 'جسر' } }],
    ['italics', { type: 'paragraph', content: [{ type: 'text', text: 'س', marks: [{ type: 'italic' }] }] }],
    ['words that look like marks', { type: 'paragraph', content: [{ type: 'text', text: '**س**' }] }],
    [
      'a direction of its own',
      { type: 'paragraph', attrs: { dir: 'ltr' }, content: [{ type: 'text', text: 'x' }] },
    ],
  ])('is not offered for %s', (_what, block) => {
    expect(pageTextOf({ type: 'doc', content: [block] })).toBeNull();
  });
});
