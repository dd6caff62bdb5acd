import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Direction } from './block-builder';
import { textOf } from './plain-text';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export const isElement = (node: Node | undefined): node is Element => node !== undefined && 'tagName' in node;
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function hasClass(element: Element, pattern: RegExp): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).some((name) => pattern.test(name));
}

/** Elements below some nodes in document order, without entering those that `stops` names. */
export function* descendants(
  nodes: readonly Node[],
  stops?: (element: Element) => boolean,
): Generator<Element> {
  const stack: Node[] = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    yield node;
    if (!stops?.(node))
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) stack.push(node.childNodes[at] as Node);
  }
}

export function findElement(root: Element, matches: (element: Element) => boolean): Element | undefined {
  for (const element of descendants(root.childNodes)) if (matches(element)) return element;
  return undefined;
}

/** Visible text below an element, without what stands in elements that `skips` names. */
export function visibleText(root: Element, skips?: (element: Element) => boolean): string {
  if (!skips) return textOf(root.childNodes);
  let text = '';
  const stack: Node[] = [...root.childNodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) text += node.value;
    else if (
      isElement(node) &&
      !skips(node) &&
      !/^(?:script|style|template|noscript|iframe)$/.test(node.tagName)
    ) {
      text += ' ';
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) stack.push(node.childNodes[at] as Node);
    }
  }
  return text;
}

/** The direction that an element was given explicitly. */
export function directionOf(element: Element): Direction {
  const given =
    attribute(element, 'dir')?.toLowerCase() ??
    /(?:^|;)\s*direction\s*:\s*(rtl|ltr)/i.exec(attribute(element, 'style') ?? '')?.[1]?.toLowerCase();
  return given === 'ltr' || given === 'rtl' ? given : null;
}
