/**
 * The one shape that a body has after the editor: what is written in several ways in JSON and read in one
 * (no attributes or null, an empty box or one with an empty paragraph) is brought to one.
 */
import type {
  BlockNode,
  BodyDocument,
  InlineNode,
  ListItemNode,
  Mark,
  TableCellNode,
  TableRowNode,
} from '@/lib/articles/body/body-schema';

const MARK_ORDER: readonly Mark['type'][] = [
  'link',
  'bold',
  'italic',
  'strike',
  'superscript',
  'subscript',
  'code',
];

/**
 * A body in its normal shape: NFC, equal neighbours joined, each mark once and in a fixed order, no attributes
 * that say nothing. Lists without items, rows without cells and empty paragraphs at the end, which readers
 * never see, are left out. Idempotent; what readers get stays the same.
 */
export function normalBody(body: BodyDocument): BodyDocument {
  return { type: 'doc', content: normalRoot(body.content.flatMap(normalBlock)) };
}

/** Blocks of a document without the empty paragraphs at its end. */
export function normalRoot(blocks: BlockNode[]): BlockNode[] {
  let end = blocks.length;
  for (let last = blocks[end - 1]; last && isEmptyParagraph(last); last = blocks[end - 1]) end -= 1;
  return end === blocks.length ? blocks : blocks.slice(0, end);
}

function normalBlock(block: BlockNode): BlockNode[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
      return [shaped(block.type, block.attrs, normalInline(block.content))];
    case 'question':
      return [shaped('question', undefined, normalInline(block.content))];
    case 'preformatted':
      return [shaped('preformatted', undefined, normalInline(block.content))];
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }];
    case 'figure':
    case 'embed':
    case 'relatedArticle':
      return [shaped(block.type, block.attrs, [])];
    case 'gallery':
      return [shaped('gallery', { ...block.attrs, items: block.attrs.items.map(present) }, [])];
    case 'bulletList':
    case 'orderedList': {
      const items = (block.content ?? []).map(normalItem);
      if (items.length === 0) return [];
      return [shaped(block.type, block.type === 'orderedList' ? block.attrs : undefined, items)];
    }
    case 'blockquote':
    case 'factBox':
    case 'noteBox':
      return [shaped(block.type, block.attrs, normalContent(block.content))];
    case 'table': {
      const rows = (block.content ?? []).map(normalRow).filter((row) => (row.content ?? []).length > 0);
      return rows.length === 0 ? [] : [shaped('table', block.attrs, rows)];
    }
  }
}

const normalItem = (item: ListItemNode) =>
  shaped<ListItemNode>(item.type, undefined, normalContent(item.content));
const normalRow = (row: TableRowNode) =>
  shaped<TableRowNode>(row.type, undefined, (row.content ?? []).map(normalCell));
const normalCell = (cell: TableCellNode) =>
  shaped<TableCellNode>(cell.type, cell.attrs, normalContent(cell.content));

function normalContent(blocks: BlockNode[] | undefined): BlockNode[] {
  const content = (blocks ?? []).flatMap(normalBlock);
  const [only] = content;
  return content.length === 1 && only && isEmptyParagraph(only) ? [] : content;
}

function isEmptyParagraph(block: BlockNode): boolean {
  return block.type === 'paragraph' && !block.content && !block.attrs;
}

/** What an attribute means when it is absent. */
const SILENT: Record<string, Record<string, unknown>> = {
  orderedList: { start: 1 },
  tableCell: { colspan: 1, rowspan: 1 },
  tableHeader: { colspan: 1, rowspan: 1 },
};

/**
 * A node of a body with only what it needs: attributes that are null, absent or their own default, and empty
 * content, are left out. The caller vouches that attributes and content belong to the type.
 */
export function shaped<Shape extends { type: string } = BlockNode>(
  type: Shape['type'],
  attributes: Record<string, unknown> | undefined,
  content: readonly unknown[],
): Shape {
  const silent = SILENT[type] ?? {};
  const attrs = Object.fromEntries(
    Object.entries(present(attributes ?? {})).filter(([name, value]) => value !== silent[name]),
  );
  return {
    type,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
  } as unknown as Shape;
}

/** Characters of addresses are not ours to change. */
const ADDRESSES = new Set(['href', 'url']);

/** An object without what is null or absent in it, its words in NFC. */
export function present<Item extends object>(item: Item): Item {
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => {
      if (value === null || value === undefined) return [];
      return [[name, typeof value === 'string' && !ADDRESSES.has(name) ? value.normalize('NFC') : value]];
    }),
  ) as Item;
}

/** Inline content: neighbours with the same marks joined, marks once each in their order, text in NFC. */
export function normalInline(content: readonly InlineNode[] | undefined): InlineNode[] {
  const nodes: InlineNode[] = [];
  for (const node of content ?? []) {
    if (node.type === 'hardBreak') {
      nodes.push({ type: 'hardBreak' });
      continue;
    }
    const marks = normalMarks(node.marks);
    const last = nodes.at(-1);
    if (last?.type === 'text' && isSameMarks(last.marks, marks)) last.text += node.text;
    else
      nodes.push(
        marks.length > 0 ? { type: 'text', text: node.text, marks } : { type: 'text', text: node.text },
      );
  }
  for (const node of nodes) if (node.type === 'text') node.text = node.text.normalize('NFC');
  return nodes;
}

/** The last of each type counts, as in the editor. */
function normalMarks(marks: readonly Mark[] | undefined): Mark[] {
  return MARK_ORDER.flatMap((type) => {
    const mark = marks?.findLast((candidate) => candidate.type === type);
    if (!mark) return [];
    return [mark.type === 'link' ? { type: 'link', attrs: { href: mark.attrs.href } } : { type: mark.type }];
  });
}

function isSameMarks(left: readonly Mark[] | undefined, right: readonly Mark[]): boolean {
  return JSON.stringify(left ?? []) === JSON.stringify(right);
}
