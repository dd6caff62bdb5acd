import { blockDirection } from '@/lib/articles/body/block-direction';
import type { BlockNode, TableCellNode, TableNode, TableRowNode } from '@/lib/articles/body/body-schema';
import { attributes, escapeText } from '@/lib/articles/body/html';
import type { RenderContext } from '@/lib/articles/body/render-context';

type RenderBlocks = (blocks: BlockNode[] | undefined) => string;

/**
 * A captioned table in a frame that scrolls, and that the keyboard can reach to scroll it.
 * @param direction the attribute that turns its columns round where it runs against the page; or ''
 */
export function renderTable(
  block: TableNode,
  context: RenderContext,
  direction: string,
  renderBlocks: RenderBlocks,
): string {
  const rows = block.content ?? [];
  if (rows.length === 0) return '';
  const caption = block.attrs?.caption;
  const headRows = rows.findIndex((row) => !isHead(row));
  const head = headRows === -1 ? rows : rows.slice(0, headRows);
  const body = headRows === -1 ? [] : rows.slice(headRows);
  const printRows = (part: TableRowNode[], scope: 'col' | 'row') =>
    part.map((row) => `<tr>${renderCells(row.content ?? [], scope, context, renderBlocks)}</tr>`).join('');
  const table =
    `<table${direction}>${caption ? `<caption${attributes({ dir: blockDirection(caption, context.direction) })}>${escapeText(caption)}</caption>` : ''}` +
    `${head.length > 0 ? `<thead>${printRows(head, 'col')}</thead>` : ''}` +
    `${body.length > 0 ? `<tbody>${printRows(body, 'row')}</tbody>` : ''}</table>`;
  if (context.profile === 'feed') return table;
  const label = caption || context.words.table;
  return `<div${attributes({ class: 'table-frame', role: 'region', 'aria-label': label, tabindex: 0 })}>${table}</div>`;
}

function isHead(row: TableRowNode): boolean {
  const cells = row.content ?? [];
  return cells.length > 0 && cells.every((cell) => cell.type === 'tableHeader');
}

function renderCells(
  cells: TableCellNode[],
  scope: 'col' | 'row',
  context: RenderContext,
  renderBlocks: RenderBlocks,
): string {
  return cells
    .map((cell) => {
      const isHeader = cell.type === 'tableHeader';
      const content = renderBlocks(cell.content);
      const values = {
        scope: isHeader ? scope : null,
        class: !isHeader && context.profile === 'page' && isFigure(content) ? 'figure-cell' : null,
        colspan: moreThanOne(cell.attrs?.colspan),
        rowspan: moreThanOne(cell.attrs?.rowspan),
      };
      const tag = isHeader ? 'th' : 'td';
      // «−0.4%» must not be turned round in a line of Arabic.
      const shown = values.class ? `<bdi dir="ltr">${content}</bdi>` : content;
      return `<${tag}${attributes(values)}>${shown}</${tag}>`;
    })
    .join('');
}

function moreThanOne(span: number | null | undefined): number | null {
  return span && span > 1 ? span : null;
}

/** A number, with its sign, unit or percent: set in tabular figures, its parts kept in order. */
function isFigure(html: string): boolean {
  return /^[\s+\-−±]*[\d٠-٩][\d٠-٩.,٫٬\s]*[%٪]?$/.test(html);
}
