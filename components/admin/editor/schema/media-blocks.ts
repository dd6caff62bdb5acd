import { type Attribute, Node } from '@tiptap/core';
import { blockDataAttributes, blockDataRules } from './block-data';

/** A block that is one thing: it can be chosen and moved, its words are edited in fields of its own. */
function atom(name: string, tag: string, attributes: Record<string, Partial<Attribute>>) {
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    selectable: true,
    addAttributes: () =>
      Object.fromEntries(
        Object.entries(attributes).map(([key, attribute]) => [key, { rendered: false, ...attribute }]),
      ),
    parseHTML: () => blockDataRules(name, tag),
    renderHTML: ({ node }) => [tag, blockDataAttributes(name, node.attrs)],
  });
}

const optional = { default: null };

export const Figure = atom('figure', 'figure', {
  mediaId: {},
  alt: { default: '' },
  caption: optional,
  credit: optional,
  href: optional,
});

/** `items`: `{ mediaId, alt, caption?, credit? }` in their order. */
export const Gallery = atom('gallery', 'figure', { caption: optional, items: {} });

export const Embed = atom('embed', 'figure', {
  provider: {},
  url: {},
  title: optional,
  caption: optional,
});

export const RelatedArticle = atom('relatedArticle', 'div', { articleId: {} });
