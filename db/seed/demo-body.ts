/** Turns the demo edition's blocks into body documents. */
import {
  type BlockNode,
  type BodyDocument,
  bodySchema,
  type InlineNode,
} from '@/lib/articles/body/body-schema';
import type { DemoBlock } from './demo-material';

export interface BodyLookups {
  /** A picture by file name, with its words in the edition's language. */
  picture(image: string): { mediaId: number; alt: string; credit: string };
  /** Id of an article by key. */
  article(key: string): number;
}

// `**bold**` or `[label](address)`; the labels hold no nested marks.
const MARKED = /\*\*(.+?)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g;

/** Text with `**bold**` and `[label](address)` as inline nodes. */
export function inlineNodes(text: string): InlineNode[] {
  const nodes: InlineNode[] = [];
  let end = 0;
  const plain = (part: string) => {
    if (part !== '') nodes.push({ type: 'text', text: part });
  };
  for (const match of text.matchAll(MARKED)) {
    plain(text.slice(end, match.index));
    const [whole, bold, label, href] = match;
    if (bold !== undefined) nodes.push({ type: 'text', text: bold, marks: [{ type: 'bold' }] });
    else
      nodes.push({ type: 'text', text: label ?? '', marks: [{ type: 'link', attrs: { href: href ?? '' } }] });
    end = match.index + whole.length;
  }
  plain(text.slice(end));
  return nodes;
}

const paragraph = (text: string): BlockNode => ({ type: 'paragraph', content: inlineNodes(text) });
const listItems = (texts: string[]) =>
  texts.map((text) => ({ type: 'listItem' as const, content: [paragraph(text)] }));
const row = (type: 'tableHeader' | 'tableCell', cells: string[]) => ({
  type: 'tableRow' as const,
  content: cells.map((cell) => ({ type, content: [paragraph(cell)] })),
});

function blockNodes(block: DemoBlock, lookups: BodyLookups): BlockNode[] {
  switch (block.type) {
    case 'p':
      return [paragraph(block.text)];
    case 'h2':
      return [{ type: 'heading', attrs: { level: 2 }, content: inlineNodes(block.text) }];
    case 'quote':
      return [{ type: 'blockquote', attrs: { cite: block.cite }, content: [paragraph(block.text)] }];
    case 'pullquote':
      return [{ type: 'pullQuote', attrs: { cite: block.cite }, content: inlineNodes(block.text) }];
    case 'list':
      return [{ type: block.ordered ? 'orderedList' : 'bulletList', content: listItems(block.items) }];
    case 'facts':
      return [
        {
          type: 'factBox',
          attrs: { title: block.title },
          content: [{ type: 'bulletList', content: listItems(block.items) }],
        },
      ];
    case 'table':
      return [
        {
          type: 'table',
          attrs: { caption: block.caption },
          content: [row('tableHeader', block.head), ...block.rows.map((cells) => row('tableCell', cells))],
        },
      ];
    case 'figure':
      return [{ type: 'figure', attrs: { ...lookups.picture(block.image), caption: block.caption } }];
    case 'gallery': {
      const items = block.images.map(({ image, caption }) => ({ ...lookups.picture(image), caption }));
      return [{ type: 'gallery', attrs: { items } }];
    }
    case 'related':
      return [{ type: 'relatedArticle', attrs: { articleId: lookups.article(block.key) } }];
    case 'qa':
      return [{ type: 'question', content: inlineNodes(block.q) }, paragraph(block.a)];
  }
}

/**
 * The body document of an article or page.
 * @throws z.ZodError when the result is not a valid body (a bad link address, for example).
 */
export function demoBody(blocks: DemoBlock[], lookups: BodyLookups): BodyDocument {
  return bodySchema.parse({ type: 'doc', content: blocks.flatMap((block) => blockNodes(block, lookups)) });
}
