import fc from 'fast-check';
import { arabicText } from '@/lib/arabic/fixtures/arabic-text';
import {
  type BlockNode,
  type BodyDocument,
  EMBED_PROVIDERS,
  isOwnPlayer,
} from '@/lib/articles/body/body-schema';

/** For property tests: any document that the body's schema accepts, in all the ways that it may be written. */
const text = arabicText.filter((value) => value !== '');
const short = arabicText.map((value) => value.slice(0, 200));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const dir = maybe(fc.constantFrom('rtl' as const, 'ltr' as const));
const href = fc.constantFrom(
  'https://example.org/a',
  '/politics/1/x',
  'mailto:a@example.org',
  '#h',
  'tel:+1',
);

const mark = fc.oneof(
  fc.constantFrom('bold', 'italic', 'strike', 'code', 'superscript', 'subscript').map((type) => ({ type })),
  href.map((value) => ({ type: 'link', attrs: { href: value } })),
);
const textNode = fc.record(
  { type: fc.constant('text'), text, marks: fc.array(mark, { maxLength: 3 }) },
  { requiredKeys: ['type', 'text'] },
);
const inline = fc.array(fc.oneof({ weight: 4, arbitrary: textNode }, fc.constant({ type: 'hardBreak' })), {
  maxLength: 4,
});
const mediaId = fc.integer({ min: 1, max: 9 });
const picture = { mediaId, alt: short, caption: maybe(short), credit: maybe(short) };
const optional = <T>(record: Record<string, fc.Arbitrary<unknown>>, required: string[] = []) =>
  fc.record(record, { requiredKeys: required }) as fc.Arbitrary<T>;
const node = (type: string, attrs: fc.Arbitrary<unknown> | null, content: fc.Arbitrary<unknown> | null) =>
  fc.record(
    { type: fc.constant(type), ...(attrs ? { attrs } : {}), ...(content ? { content } : {}) },
    { requiredKeys: ['type', ...(attrs && NEEDS_ATTRS.has(type) ? ['attrs'] : [])] as never[] },
  );
const NEEDS_ATTRS = new Set(['heading', 'figure', 'gallery', 'embed', 'relatedArticle', 'factBox']);

const { block } = fc.letrec((tie) => {
  const blocks = fc.array(tie('block'), { maxLength: 3 });
  const items = fc.array(node('listItem', null, blocks), { maxLength: 3 });
  const span = maybe(fc.integer({ min: 1, max: 3 }));
  const cell = fc.oneof(
    ...['tableCell', 'tableHeader'].map((type) =>
      node(type, optional({ colspan: span, rowspan: span }), blocks),
    ),
  );
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      node('paragraph', optional({ dir }), inline),
      node('heading', optional({ level: fc.constantFrom(2, 3, 4), dir }, ['level']), inline),
      node('preformatted', null, fc.array(textNode, { maxLength: 2 })),
      node('horizontalRule', null, null),
      node('question', null, inline),
      node('pullQuote', optional({ cite: maybe(short) }), inline),
      node('figure', optional({ ...picture, href: maybe(href) }, ['mediaId', 'alt']), null),
      node(
        'gallery',
        optional(
          {
            caption: maybe(short),
            items: fc.array(optional(picture, ['mediaId', 'alt']), { minLength: 1, maxLength: 3 }),
          },
          ['items'],
        ),
        null,
      ),
      node(
        'embed',
        fc
          .tuple(
            fc.constantFrom(...EMBED_PROVIDERS),
            fc.record({ title: maybe(short), caption: maybe(short) }, { requiredKeys: [] }),
          )
          .map(([provider, words]) => ({
            provider,
            url: isOwnPlayer(provider)
              ? `/media/${'ab'.repeat(16)}/clip.mp4`
              : 'https://www.youtube.com/watch?v=abcdefg',
            ...words,
          })),
        null,
      ),
      node('relatedArticle', fc.record({ articleId: mediaId }), null),
      node('bulletList', null, items),
      node('orderedList', optional({ start: maybe(fc.integer({ min: 0, max: 40 })) }), items),
      node('blockquote', optional({ cite: maybe(short), dir }), blocks),
      node('factBox', fc.record({ title: short }), blocks),
      node('noteBox', optional({ kind: maybe(fc.constantFrom('note', 'unsupported')) }), blocks),
      node(
        'table',
        optional({ caption: maybe(short) }),
        fc.array(node('tableRow', null, fc.array(cell, { maxLength: 3 })), { maxLength: 3 }),
      ),
    ),
  };
});

export const arbitraryBody: fc.Arbitrary<BodyDocument> = fc
  .array(block as fc.Arbitrary<BlockNode>, { maxLength: 5 })
  .map((content) => ({ type: 'doc', content }));
