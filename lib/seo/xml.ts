/**
 * The one place where XML is written: feeds, sitemaps, OpenSearch. Text and attributes are always escaped;
 * what XML 1.0 cannot hold at all is dropped.
 */

/** Finished markup; only `xml` makes it, so a plain string can never pass for it. */
export class Xml {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

export type XmlChild = Xml | string | null | undefined | false;
type Attributes = Record<string, string | number | null | undefined>;

/** Everything outside the production Char of XML 1.0 (fifth edition, 2.2): controls, lone surrogates, FFFE, FFFF. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Finds quickly that a text needs nothing, as nearly all do; surrogate pairs are looked at closely below. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are looked for.
const SUSPECT = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** For text between tags; `>` too, because of `]]>`. */
export function escapeXml(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(NOT_XML, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/**
 * One element. Children that are null, undefined or false are left out, attributes likewise.
 * @param name a qualified name known at writing time, never from data
 */
export function xml(name: string, attributes: Attributes | null, ...children: XmlChild[]): Xml {
  const printed = Object.entries(attributes ?? {})
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('');
  const inner = children
    .map((child) => (child instanceof Xml ? child.markup : child ? escapeXml(child) : ''))
    .join('');
  return new Xml(inner === '' ? `<${name}${printed}/>` : `<${name}${printed}>${inner}</${name}>`);
}

/** A whole document with its declaration. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
}

/** Tabs and line breaks in attributes would be read as spaces. */
function escapeAttribute(value: string): string {
  return escapeXml(value).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
