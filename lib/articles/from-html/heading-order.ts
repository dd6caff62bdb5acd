import type { BlockNode } from '@/lib/articles/body/body-schema';

/**
 * Headings without a level left out, as HTML wants it below the page's headline: a text whose first heading was
 * an `h3` begins at 2, and those that stood side by side still do. Changes the nodes, in reading order.
 */
export function orderHeadings(blocks: readonly BlockNode[], above: number[] = []): void {
  for (const block of blocks) {
    if (block.type === 'heading') {
      const { level } = block.attrs;
      while ((above.at(-1) ?? 0) >= level) above.pop();
      above.push(level);
      block.attrs.level = Math.min(above.length + 1, 4) as 2 | 3 | 4;
    } else if ('content' in block && block.content && HOLDS_BLOCKS.has(block.type))
      orderHeadings(block.content as BlockNode[], above);
  }
}

/** Rows, cells and items are walked through on the way to the blocks in them. */
const HOLDS_BLOCKS = new Set<string>([
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'factBox',
  'noteBox',
  'table',
  'tableRow',
  'tableCell',
  'tableHeader',
]);
