import type {
  BlockNode,
  BodyDocument,
  InlineNode,
  ListItemNode,
  TableRowNode,
} from '@/lib/articles/body/body-schema';

export { countWords } from '@/lib/arabic/reading-time';

/**
 * The words of a body as plain text, one block a line in reading order, for search, counting and feeds.
 * Captions and quotation sources are read; credits, alternative texts and addresses are not.
 */
export function bodyToText(body: BodyDocument): string {
  return linesOfBlocks(body.content)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

const inlineText = (content: InlineNode[] | undefined) =>
  (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('');

const linesOfBlocks = (blocks: BlockNode[] | undefined): string[] => (blocks ?? []).flatMap(linesOfBlock);
const linesOfItems = (items: ListItemNode[] | undefined) =>
  (items ?? []).flatMap((item) => linesOfBlocks(item.content));
const linesOfRows = (rows: TableRowNode[] | undefined) =>
  (rows ?? []).map((row) =>
    (row.content ?? []).map((cell) => linesOfBlocks(cell.content).join(' ')).join('\t'),
  );

function linesOfBlock(block: BlockNode): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'question':
    case 'preformatted':
      return [inlineText(block.content)];
    case 'pullQuote':
      return [inlineText(block.content), block.attrs?.cite ?? ''];
    case 'blockquote':
      return [...linesOfBlocks(block.content), block.attrs?.cite ?? ''];
    case 'bulletList':
    case 'orderedList':
      return linesOfItems(block.content);
    case 'factBox':
      return [block.attrs.title, ...linesOfBlocks(block.content)];
    case 'noteBox':
      return linesOfBlocks(block.content);
    case 'table':
      return [block.attrs?.caption ?? '', ...linesOfRows(block.content)];
    case 'figure':
      return [block.attrs.caption ?? ''];
    case 'gallery':
      return [block.attrs.caption ?? '', ...block.attrs.items.map((item) => item.caption ?? '')];
    case 'embed':
      return [block.attrs.title ?? '', block.attrs.caption ?? ''];
    case 'horizontalRule':
    case 'relatedArticle':
      return [];
  }
}
