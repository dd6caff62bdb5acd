import type { BodyDocument } from '@/lib/articles/body/body-schema';

/** A body of plain paragraphs. */
export function paragraphs(...texts: string[]): BodyDocument {
  return {
    type: 'doc',
    content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}
