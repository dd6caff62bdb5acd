/** The words of an article as the gate reads and mends them: field by field, block by block. */
import type { ArticleContent } from '@/lib/articles/article-content';
import type { BlockNode, BodyDocument, InlineNode } from '@/lib/articles/body/body-schema';
import type { GatePlace } from '@/lib/articles/gate/types';

const FIELDS = ['headline', 'kicker', 'standfirst', 'heroAlt', 'heroCaption'] as const;

export interface TextRun {
  text: string;
  place: GatePlace;
}

/** Sets a text right; gives it back unchanged where nothing is wrong. */
export type Mender = (text: string) => string;

/** Every stretch of words that readers see, in reading order. Preformatted text and code are left out. */
export function textRuns(content: ArticleContent): TextRun[] {
  const runs: TextRun[] = FIELDS.map((field) => ({ text: content[field] ?? '', place: { field } }));
  content.body.content.forEach((block, index) => {
    mapBlock(block, (text) => {
      runs.push({ text, place: { block: index } });
      return text;
    });
  });
  return runs.filter(({ text }) => text !== '');
}

/** The content with every stretch of words set right by `mend`. */
export function mapText(content: ArticleContent, mend: Mender): ArticleContent {
  const mended = { ...content, body: mapBody(content.body, mend) };
  mended.headline = mend(content.headline);
  for (const field of FIELDS) {
    if (field !== 'headline' && content[field] !== null) mended[field] = mend(content[field]);
  }
  return mended;
}

const mapBody = (body: BodyDocument, mend: Mender): BodyDocument => ({
  ...body,
  content: body.content.map((block) => mapBlock(block, mend)),
});

const optional = (text: string | null | undefined, mend: Mender) => (text ? mend(text) : text);
const blocks = (content: BlockNode[] | undefined, mend: Mender) =>
  content?.map((block) => mapBlock(block, mend));

function mapBlock(block: BlockNode, mend: Mender): BlockNode {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'question':
      return { ...block, content: mapInline(block.content, mend) };
    case 'pullQuote':
      return {
        ...block,
        content: mapInline(block.content, mend),
        ...(block.attrs && { attrs: { ...block.attrs, cite: optional(block.attrs.cite, mend) } }),
      };
    case 'blockquote':
      return {
        ...block,
        content: blocks(block.content, mend),
        ...(block.attrs && { attrs: { ...block.attrs, cite: optional(block.attrs.cite, mend) } }),
      };
    case 'factBox':
      return {
        ...block,
        attrs: { ...block.attrs, title: mend(block.attrs.title) },
        content: blocks(block.content, mend),
      };
    case 'noteBox':
      return { ...block, content: blocks(block.content, mend) };
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content?.map((item) => ({ ...item, content: blocks(item.content, mend) })),
      };
    case 'table':
      return {
        ...block,
        content: block.content?.map((row) => ({
          ...row,
          content: row.content?.map((cell) => ({ ...cell, content: blocks(cell.content, mend) })),
        })),
      };
    case 'figure':
      return {
        ...block,
        attrs: {
          ...block.attrs,
          alt: mend(block.attrs.alt),
          caption: optional(block.attrs.caption, mend),
        },
      };
    case 'gallery':
      return {
        ...block,
        attrs: {
          ...block.attrs,
          items: block.attrs.items.map((item) => ({
            ...item,
            alt: mend(item.alt),
            caption: optional(item.caption, mend),
          })),
        },
      };
    default:
      return block;
  }
}

/**
 * A block's text is set right as a whole, since a quotation may begin in bold and end outside it; then each
 * node gets its own part back. A mender that changes lengths (one that takes signs away) works node by node.
 */
function mapInline(content: InlineNode[] | undefined, mend: Mender): InlineNode[] | undefined {
  if (!content) return content;
  const texts = content.map((node) =>
    node.type === 'text' && !node.marks?.some(({ type }) => type === 'code') ? node.text : null,
  );
  const whole = content.map((node, index) => texts[index] ?? blank(node)).join('');
  const mended = mend(whole);
  if (mended === whole) return content;
  let at = 0;
  return content.flatMap((node, index) => {
    const own = texts[index];
    const length = own?.length ?? blank(node).length;
    const part =
      own === null || own === undefined
        ? ''
        : mended.length === whole.length
          ? mended.slice(at, at + length)
          : mend(own);
    at += length;
    if (own === null || own === undefined || node.type !== 'text') return [node];
    return part === '' ? [] : [{ ...node, text: part }];
  });
}

/** What stands for something that is not to be changed: a line's end, or as many signs as code has. */
const blank = (node: InlineNode) => (node.type === 'text' ? '\u2060'.repeat(node.text.length) : '\n');
