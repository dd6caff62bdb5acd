import type { ListItemNode } from '@/lib/articles/body/body-schema';
import type { BlockBuilder } from './block-builder';
import { readFigure } from './body-figures';
import type { BodyReader } from './body-reader';
import {
  attribute,
  descendants,
  directionOf,
  type Element,
  findElement,
  hasClass,
  isElement,
  isText,
  type Node,
  visibleText,
} from './dom';
import { fitText, paragraphOf } from './draft-body';

const isList = (node: Node | undefined): node is Element =>
  isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol');

export function readList(reader: BodyReader, element: Element, builder: BlockBuilder): void {
  if (readFigure(reader, element, builder)) return;
  const items: ListItemNode[] = [];
  for (const child of element.childNodes) {
    if (isText(child) ? child.value.trim() === '' : !isElement(child)) continue;
    // A list directly in a list belongs to the item before it.
    const content = reader.read(isElement(child) && child.tagName === 'li' ? child.childNodes : [child]);
    if (content.length === 0) continue;
    const last = items.at(-1);
    if (isList(child) && last) last.content = [...(last.content ?? []), ...content];
    else items.push({ type: 'listItem', content });
  }
  if (items.length === 0) return;
  const start = Number.parseInt(attribute(element, 'start') ?? '', 10);
  if (element.tagName === 'ul') builder.block({ type: 'bulletList', content: items });
  else
    builder.block({
      type: 'orderedList',
      ...(Number.isSafeInteger(start) && start !== 1 ? { attrs: { start } } : {}),
      content: items,
    });
}

export function readBlockquote(reader: BodyReader, element: Element, builder: BlockBuilder): void {
  const citation = findElement(element, (inner) => inner.tagName === 'cite' || inner.tagName === 'footer');
  // A title set in italics inside the quotation is no source: the source stands at its end, by itself.
  const source = citation && isLastWords(citation, element) ? citation : undefined;
  const { fits, rest } = fitText(source ? visibleText(source).replace(/^\s*[—–-]\s*/, '') : '');
  if (source) detach(source);
  const content = reader.read(element.childNodes);
  const dir = directionOf(element);
  if (content.length === 0) builder.block(...paragraphOf(fits));
  else builder.block({ type: 'blockquote', attrs: { cite: fits || null, ...(dir ? { dir } : {}) }, content });
  builder.block(...paragraphOf(rest));
}

function isLastWords(citation: Element, within: Element): boolean {
  for (let node: Element = citation; node !== within; ) {
    const parent = node.parentNode;
    if (!parent || !('tagName' in parent)) return false;
    const after = parent.childNodes.slice(parent.childNodes.indexOf(node) + 1);
    if (
      after.some(
        (sibling) =>
          (isText(sibling) ? sibling.value : isElement(sibling) ? visibleText(sibling) : '').trim() !== '',
      )
    )
      return false;
    if (parent !== within && hasWordsBefore(parent, node)) return false;
    node = parent;
  }
  return true;
}

const hasWordsBefore = (parent: Element, node: Node) =>
  parent.childNodes
    .slice(0, parent.childNodes.indexOf(node))
    .some(
      (sibling) =>
        (isText(sibling) ? sibling.value : isElement(sibling) ? visibleText(sibling) : '').trim() !== '',
    );

function detach(node: Element): void {
  const siblings = node.parentNode?.childNodes;
  if (siblings) siblings.splice(siblings.indexOf(node), 1);
}

export function readPreformatted(element: Element, builder: BlockBuilder): void {
  let text = '';
  const stack: Node[] = [...element.childNodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) text += node.value;
    else if (isElement(node)) {
      if (node.tagName === 'br') text += '\n';
      if (node.tagName === 'nashra-unsupported') text += `${visibleText(node)} `;
      else stack.push(...[...node.childNodes].reverse());
    }
  }
  const clean = text
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/^\n+|\s+$/g, '')
    .normalize('NFC');
  if (clean !== '') builder.block({ type: 'preformatted', content: [{ type: 'text', text: clean }] });
}

export function readDetails(reader: BodyReader, element: Element, builder: BlockBuilder): void {
  const summary = element.childNodes.find((child) => isElement(child) && child.tagName === 'summary');
  const { fits, rest } = fitText(summary && isElement(summary) ? visibleText(summary) : '');
  const content = [
    ...paragraphOf(rest),
    ...reader.read(element.childNodes.filter((child) => child !== summary)),
  ];
  if (fits === '') builder.block(...content);
  else builder.block({ type: 'factBox', attrs: { title: fits }, content });
}

/** A box of facts: its first heading is its title. False when it is built otherwise. */
export function readFactBox(reader: BodyReader, element: Element, builder: BlockBuilder): boolean {
  const first = element.childNodes.find((child) => !isText(child) || child.value.trim() !== '');
  if (!isElement(first) || !/^h[1-6]$/.test(first.tagName)) return false;
  const { fits, rest } = fitText(visibleText(first));
  const content = [
    ...paragraphOf(rest),
    ...reader.read(element.childNodes.filter((child) => child !== first)),
  ];
  if (fits === '' || content.length === 0) return false;
  builder.block({ type: 'factBox', attrs: { title: fits }, content });
  return true;
}

export function readDefinitionTerm(reader: BodyReader, element: Element, builder: BlockBuilder): void {
  builder.inside({ type: 'paragraph', dir: directionOf(element) }, () =>
    reader.walkAll(element.childNodes, [{ type: 'bold' }], builder),
  );
}

/** Whether a file block's second link («تنزيل») repeats the first. */
export function isRepeatedDownload(element: Element): boolean {
  return (
    element.tagName === 'a' &&
    hasClass(element, /^wp-block-file__button$/) &&
    [...descendants(element.parentNode?.childNodes ?? [])].some(
      (other) => other !== element && other.tagName === 'a',
    )
  );
}
