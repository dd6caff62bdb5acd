import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const HIDDEN = new Set(['script', 'style', 'template', 'noscript', 'iframe']);

/** What a reader sees of a piece of HTML, in one line, NFC. For titles, names, captions, standfirsts. */
export function plainText(html: string): string {
  const text = /[<&]/.test(html) ? textOf(parseFragment(html).childNodes) : html;
  return oneLine(undouble(text));
}

/** White space to single spaces; marks that only confuse (byte order mark, zero width space) taken out. */
export function oneLine(text: string): string {
  return text
    .replace(/[\ufeff\u200b]/g, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** Entities that were escaped twice (`&amp;amp;`), as importers and spreadsheets leave them. */
export function undouble(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:amp;)*(amp|lt|gt|quot|nbsp|laquo|raquo|ldquo|rdquo|lsquo|rsquo|hellip|ndash|mdash|#\d{1,6}|#x[0-9a-f]{1,5});/gi,
    (entity, name: string) => {
      const node = parseFragment(`&${name};`).childNodes[0];
      return node && 'value' in node ? node.value : entity;
    },
  );
}

const BLOCK =
  /^(?:p|div|li|tr|td|th|dt|dd|h[1-6]|blockquote|figcaption|summary|details|pre|section|article|nashra-unsupported)$/;
const SPACE = { nodeName: '#text', value: ' ', parentNode: null } as DefaultTreeAdapterTypes.TextNode;

/** All text below some nodes, without recursion: content may be nested as deep as it likes. */
export function textOf(nodes: readonly Node[]): string {
  let text = '';
  const stack: Node[] = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value;
    else if (node.nodeName === 'br') text += ' ';
    else if ('childNodes' in node && !HIDDEN.has(node.nodeName)) {
      if (BLOCK.test(node.nodeName)) {
        text += ' ';
        stack.push(SPACE);
      }
      stack.push(...[...node.childNodes].reverse());
    }
  }
  return text;
}
