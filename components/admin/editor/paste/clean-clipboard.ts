/**
 * HTML as Word, Google Docs and web pages put it on the clipboard, brought to what the reader of bodies
 * understands (lib/articles/from-html): lists that are lists, emphasis that is emphasis, nothing that only
 * says how things looked, no addresses that track.
 */
import { type DefaultTreeAdapterTypes, parse, serialize, serializeOuter } from 'parse5';
import { attribute, type Element, isElement, isText, type Node } from '@/lib/articles/from-html/dom';
import { withoutTracking } from './without-tracking';

/** The cleaned HTML of the part that was copied. */
export function cleanClipboard(html: string): string {
  const document = parse(fragmentOf(html), { scriptingEnabled: false });
  const body = bodyOf(document);
  if (!body) return '';
  joinWordLists(body);
  walk(body);
  return serialize(body);
}

/** What stands between the marks of the clipboard format (CF_HTML), where there are any. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  const fragment = start >= 0 && end > start ? html.slice(start + '<!--StartFragment-->'.length, end) : html;
  // Word's own way to show something to old versions only.
  return fragment.replace(/<!--\[if [^\]]*\]>[\s\S]*?<!\[endif\]-->/gi, '').replace(/<!\[[^\]]*\]>/g, '');
}

function bodyOf(document: DefaultTreeAdapterTypes.Document): Element | undefined {
  const root = document.childNodes.find(isElement);
  return root?.childNodes.filter(isElement).find((child) => child.tagName === 'body');
}

/** `name: value` of a style attribute, lower case. */
function styleOf(element: Element): Map<string, string> {
  const style = new Map<string, string>();
  for (const rule of (attribute(element, 'style') ?? '').split(';')) {
    const colon = rule.indexOf(':');
    if (colon > 0)
      style.set(
        rule.slice(0, colon).trim().toLowerCase(),
        rule
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return style;
}

/** Never seen: comments of reviewers, deleted text of tracked changes, what a page hides. */
function isHidden(element: Element, style: Map<string, string>): boolean {
  return (
    style.get('display') === 'none' ||
    style.get('mso-hide') === 'all' ||
    style.get('visibility') === 'hidden' ||
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    /^(?:o:p|xml|style|meta|link|title|button|select|textarea|nav)$/.test(element.tagName) ||
    (element.tagName === 'del' && attribute(element, 'datetime') !== undefined)
  );
}

function walk(parent: Element): void {
  parent.childNodes = parent.childNodes.flatMap((node): Node[] => {
    if (isText(node)) return [node];
    if (!isElement(node)) return [];
    const style = styleOf(node);
    if (isHidden(node, style)) return [];
    walk(node);
    return cleaned(node, style);
  });
  for (const child of parent.childNodes) child.parentNode = parent;
}

function cleaned(element: Element, style: Map<string, string>): Node[] {
  const weight = style.get('font-weight');
  // Google Docs wraps everything into `<b style="font-weight:normal">`.
  const isNoBold = /^(?:b|strong)$/.test(element.tagName) && (weight === 'normal' || weight === '400');
  const isNoItalic = /^(?:i|em)$/.test(element.tagName) && style.get('font-style') === 'normal';
  if (isNoBold || isNoItalic) return element.childNodes;
  const dir = attribute(element, 'dir') ?? style.get('direction');
  if (element.tagName === 'a') {
    const href = attribute(element, 'href');
    element.attrs = href ? [{ name: 'href', value: withoutTracking(href) }] : [];
    return href ? [element] : element.childNodes;
  }
  if (element.tagName === 'p') {
    const level = headingLevel(element, style);
    if (level) element.tagName = element.nodeName = `h${level}`;
  }
  const marks = isInlineShell(element) ? marksOf(style) : [];
  if (isInlineShell(element))
    return marks.length > 0 ? [wrapped(element.childNodes, marks)] : element.childNodes;
  element.attrs = element.attrs.filter(({ name }) => KEPT_ATTRIBUTES.has(name));
  if (dir === 'ltr' || dir === 'rtl') keepDirection(element, dir);
  return [element];
}

const KEPT_ATTRIBUTES = new Set([
  'href',
  'src',
  'alt',
  'colspan',
  'rowspan',
  'start',
  'cite',
  'title',
  'class',
  'datetime',
]);

/** Programs write the direction of the whole page on every paragraph; only what differs from the text counts. */
function keepDirection(element: Element, dir: 'ltr' | 'rtl'): void {
  const text = serialize(element).replace(/<[^>]*>|&[a-z#\d]+;/gi, '');
  const rtl = (text.match(/[\u0590-\u08ff]/g) ?? []).length;
  const ltr = (text.match(/[A-Za-z\u00c0-\u024f]/g) ?? []).length;
  const isPlain = dir === 'rtl' ? rtl >= ltr : ltr >= rtl;
  if (!isPlain && /^(?:p|h[1-6]|blockquote)$/.test(element.tagName))
    element.attrs.push({ name: 'dir', value: dir });
}

/** Elements that only carry styles, and Word's smart tags (`st1:place`). */
const isInlineShell = (element: Element) =>
  element.tagName === 'span' || element.tagName === 'font' || element.tagName.includes(':');

type MarkTag = 'b' | 'i' | 's' | 'sup' | 'sub';

function marksOf(style: Map<string, string>): MarkTag[] {
  const marks: MarkTag[] = [];
  const weight = style.get('font-weight') ?? '';
  if (weight === 'bold' || weight === 'bolder' || Number(weight) >= 600) marks.push('b');
  if (style.get('font-style') === 'italic') marks.push('i');
  if (/line-through/.test(style.get('text-decoration') ?? style.get('text-decoration-line') ?? ''))
    marks.push('s');
  if (style.get('vertical-align') === 'super') marks.push('sup');
  if (style.get('vertical-align') === 'sub') marks.push('sub');
  return marks;
}

function wrapped(children: Node[], [tag, ...others]: MarkTag[]): Element {
  const inner = others.length > 0 ? [wrapped(children, others)] : children;
  const element = {
    nodeName: tag ?? 'b',
    tagName: tag ?? 'b',
    attrs: [],
    namespaceURI: 'http://www.w3.org/1999/xhtml',
    childNodes: inner,
    parentNode: null,
  } as unknown as Element;
  for (const child of inner) child.parentNode = element;
  return element;
}

/** Word marks headings of its own styles by class, with the level in `mso-outline-level`. */
function headingLevel(element: Element, style: Map<string, string>): number | null {
  const name = /^MsoHeading(\d)$|^MsoTitle$/i.exec(attribute(element, 'class') ?? '');
  if (name) return Math.min(6, Number(name[1] ?? 2));
  const outline = Number(style.get('mso-outline-level'));
  return outline >= 1 && outline <= 6 ? outline : null;
}

/** Word's list paragraphs (`MsoListParagraph`, `mso-list:l0 level1 lfo1`) become lists. */
function joinWordLists(parent: Element): void {
  for (const child of parent.childNodes) if (isElement(child)) joinWordLists(child);
  let html = '';
  let open: ('ul' | 'ol')[] = [];
  let hasLists = false;
  const closeTo = (level: number) => {
    while (open.length > level) html += `</li></${open.pop()}>`;
  };
  for (const child of parent.childNodes) {
    const item = isElement(child) ? wordListItem(child) : null;
    if (!item) {
      // White space between two items does not part them.
      if (open.length > 0 && isText(child) && child.value.trim() === '') continue;
      closeTo(0);
      html += serializeOuter(child);
      continue;
    }
    hasLists = true;
    closeTo(item.level);
    if (open.length === item.level && open.length > 0) html += '</li><li>';
    while (open.length < item.level) {
      html += `<${item.tag}><li>`;
      open = [...open, item.tag];
    }
    html += item.html;
  }
  closeTo(0);
  if (!hasLists) return;
  const again = bodyOf(parse(`<body>${html}`, { scriptingEnabled: false }));
  parent.childNodes = again?.childNodes ?? [];
  for (const child of parent.childNodes) child.parentNode = parent;
}

function wordListItem(element: Element): { level: number; tag: 'ul' | 'ol'; html: string } | null {
  const level = Number(/\bmso-list:\s*\S+\s+level(\d)/i.exec(attribute(element, 'style') ?? '')?.[1]);
  if (!(level >= 1)) return null;
  let marker = '';
  const withoutMarker = (node: Element): void => {
    node.childNodes = node.childNodes.filter((child) => {
      if (!isElement(child)) return true;
      if (/mso-list:\s*ignore/i.test(attribute(child, 'style') ?? '')) {
        marker += serialize(child).replace(/<[^>]*>|&nbsp;|\s/g, '');
        return false;
      }
      withoutMarker(child);
      return true;
    });
  };
  withoutMarker(element);
  return {
    level,
    tag: /[\p{L}\p{N}]/u.test(marker.replace(/^[o§·]$/u, '')) ? 'ol' : 'ul',
    html: serialize(element),
  };
}
