import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BodyDocument, bodySchema } from '@/lib/articles/body/body-schema';
import { bodyToText } from '@/lib/articles/body/body-text';
import { normalBody } from '@/lib/articles/body/normal-body';
import { arbitraryBody } from '@/lib/articles/testing/arbitrary-body';

describe('normalBody', () => {
  it.each<[string, BodyDocument['content'], BodyDocument['content']]>([
    [
      'attributes that say nothing',
      [{ type: 'paragraph', attrs: { dir: null }, content: [] }, { type: 'horizontalRule' }],
      [{ type: 'paragraph' }, { type: 'horizontalRule' }],
    ],
    [
      'joins equal neighbours',
      [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'أ', marks: [] },
            { type: 'text', text: 'ب' },
          ],
        },
      ],
      [{ type: 'paragraph', content: [{ type: 'text', text: 'أب' }] }],
    ],
    [
      'empties a box that holds an empty paragraph',
      [{ type: 'factBox', attrs: { title: 'أرقام' }, content: [{ type: 'paragraph' }] }],
      [{ type: 'factBox', attrs: { title: 'أرقام' } }],
    ],
    [
      'ends with the last words',
      [{ type: 'horizontalRule' }, { type: 'paragraph' }, { type: 'paragraph' }],
      [{ type: 'horizontalRule' }],
    ],
    ['leaves out lists without items', [{ type: 'bulletList' }, { type: 'orderedList', content: [] }], []],
    [
      'keeps an empty caption, which silences the library’s',
      [{ type: 'figure', attrs: { mediaId: 1, alt: '', caption: '', credit: null } }],
      [{ type: 'figure', attrs: { mediaId: 1, alt: '', caption: '' } }],
    ],
  ])('%s', (_, content, expected) => {
    expect(normalBody({ type: 'doc', content }).content).toEqual(expected);
  });

  it('is accepted by the schema, is idempotent, and keeps every word', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const normal = normalBody(body);
        expect(bodySchema.safeParse(normal).success).toBe(true);
        expect(normalBody(normal)).toEqual(normal);
        expect(words(normal)).toEqual(words(printed(body)));
      }),
      { numRuns: 300 },
    );
  });
});

const words = (body: BodyDocument) => bodyToText(body).normalize('NFC').split(/\s+/).filter(Boolean);

/** The body without what no page prints: the captions of tables that have no cells. */
function printed(body: BodyDocument): BodyDocument {
  return JSON.parse(JSON.stringify(body), (_, value) => {
    const isTable = typeof value === 'object' && value !== null && value.type === 'table';
    const hasCells = isTable && value.content?.some((row: { content?: unknown[] }) => row.content?.length);
    return isTable && !hasCells ? { type: 'table' } : value;
  });
}
