import type { TableCellNode, TableRowNode } from '@/lib/articles/body/body-schema';
import type { BlockBuilder } from './block-builder';
import type { BodyReader } from './body-reader';
import { attribute, type Element, isElement, visibleText } from './dom';
import { fitText, paragraphOf } from './draft-body';
import { oneLine } from './plain-text';

/** @param caption from the figure around it; the table's own caption otherwise */
export function readTable(
  reader: BodyReader,
  table: Element,
  builder: BlockBuilder,
  caption: string | null,
): void {
  const own = table.childNodes.find((child) => isElement(child) && child.tagName === 'caption');
  const words = [own && isElement(own) ? oneLine(visibleText(own)) : '', caption ?? ''].filter(
    (text) => text !== '',
  );
  const parts = table.childNodes.filter(isElement).sort((left, right) => partOrder(left) - partOrder(right));
  const rows = parts.flatMap((part) =>
    part.tagName === 'tr'
      ? [part]
      : part.childNodes.filter(isElement).filter((child) => child.tagName === 'tr'),
  );
  const content = rows.map((row) => readRow(reader, row)).filter((row) => (row.content ?? []).length > 0);
  const only = content.length === 1 && content[0]?.content?.length === 1 ? content[0].content[0] : undefined;
  const { fits, rest } = fitText(words.join(' — '));
  // One cell alone is old layout, a picture set in the middle.
  if (only) builder.block(...(only.content ?? []), ...paragraphOf(fits), ...paragraphOf(rest));
  else if (content.every((row) => (row.content ?? []).every((cell) => (cell.content ?? []).length === 0)))
    builder.block(...paragraphOf(fits));
  else builder.block({ type: 'table', attrs: { caption: fits || null }, content }, ...paragraphOf(rest));
}

const partOrder = (part: Element) => (part.tagName === 'thead' ? 0 : part.tagName === 'tfoot' ? 2 : 1);

function readRow(reader: BodyReader, row: Element): TableRowNode {
  const isHead = row.parentNode !== null && 'tagName' in row.parentNode && row.parentNode.tagName === 'thead';
  const cells = row.childNodes
    .filter(isElement)
    .filter((cell) => cell.tagName === 'td' || cell.tagName === 'th');
  return {
    type: 'tableRow',
    content: cells.map((cell): TableCellNode => {
      const colspan = spanOf(cell, 'colspan');
      const rowspan = spanOf(cell, 'rowspan');
      return {
        type: isHead || cell.tagName === 'th' ? 'tableHeader' : 'tableCell',
        ...(colspan || rowspan
          ? { attrs: { ...(colspan ? { colspan } : {}), ...(rowspan ? { rowspan } : {}) } }
          : {}),
        content: reader.read(cell.childNodes),
      };
    }),
  };
}

function spanOf(cell: Element, name: string): number | null {
  const span = Number.parseInt(attribute(cell, name) ?? '', 10);
  return span > 1 ? Math.min(span, 200) : null;
}
