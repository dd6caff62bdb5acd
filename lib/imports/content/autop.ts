/**
 * Paragraphs for classic posts: WordPress stores them with blank lines and makes `<p>` and `<br />` when a
 * page is shown (its `wpautop`). This is our own reading of that behaviour, token by token:
 * a blank line ends a paragraph, a single line break is a `<br />`, block elements stand outside paragraphs,
 * `<pre>` and scripts are left alone.
 * Source of the behaviour: WordPress's tests, tests/phpunit/tests/formatting/wpAutop.php.
 */
import { type HtmlToken, scanHtml } from './scan-html';

const BLOCKS = new Set(
  (
    'table thead tfoot caption col colgroup tbody tr td th div dl dd dt ul ol li pre form map area blockquote ' +
    'address style p h1 h2 h3 h4 h5 h6 hr fieldset legend section article aside hgroup header footer nav ' +
    'figure figcaption details menu summary main center nashra-embed nashra-gallery'
  ).split(' '),
);
/** Their content is taken as it is, up to the closing tag. */
const VERBATIM_BLOCKS = new Set(['pre', 'style', 'nashra-embed', 'nashra-gallery']);
const VERBATIM_INLINE = new Set([
  'script',
  'object',
  'video',
  'audio',
  'select',
  'iframe',
  'svg',
  'textarea',
  'noscript',
  'math',
]);
/** Line breaks inside are kept, but no paragraph may stand in them. */
const PHRASING_ONLY = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'figcaption',
  'caption',
  'dt',
  'summary',
  'legend',
  'address',
]);
/** Here a paragraph needs a blank line to begin or end it; elsewhere loose text always becomes one. */
const LOOSE = new Set([
  'li',
  'td',
  'th',
  'dd',
  'div',
  'figure',
  'form',
  'fieldset',
  'article',
  'section',
  'aside',
  'header',
  'footer',
  'nav',
  'main',
  'center',
  'details',
]);
const VOID_BLOCKS = new Set(['hr', 'col', 'area']);

/** WordPress embeds every address that has a line to itself, also when lines of text are next to it. */
const ADDRESS_LINES = /(?:^|\n)[ \t]*(https?:\/\/[^\s<>"[\]]+)[ \t]*(?=\n|$)/g;

/** Classic post content with its paragraphs and line breaks made explicit. */
export function autop(content: string): string {
  if (content.trim() === '') return '';
  const writer = new ParagraphWriter();
  const tokens = [...scanHtml(content.replace(/\r\n?/g, '\n').replace(ADDRESS_LINES, '\n\n$1\n\n'))];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as HtmlToken;
    const isVerbatim =
      token.kind === 'open' && (VERBATIM_BLOCKS.has(token.name) || VERBATIM_INLINE.has(token.name));
    if (isVerbatim && !token.raw.endsWith('/>')) {
      const end = closingIndex(tokens, at);
      const raw = tokens
        .slice(at, end + 1)
        .map((part) => part.raw)
        .join('');
      if (VERBATIM_BLOCKS.has(token.name)) writer.block(raw);
      else writer.inline(token.name === 'script' ? raw : raw.replace(/\s*\n\s*/g, ''));
      at = end;
    } else writer.token(token);
  }
  return writer.end();
}

/** Where the element that opens at `start` closes; itself when it never does. */
function closingIndex(tokens: HtmlToken[], start: number): number {
  const name = tokens[start]?.name;
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.name !== name) continue;
    if (token?.kind === 'open' && !token.raw.endsWith('/>')) depth += 1;
    else if (token?.kind === 'close') depth -= 1;
    if (depth === 0) return at;
  }
  return start;
}

class ParagraphWriter {
  readonly #out: string[] = [];
  readonly #parents: string[] = [];
  #inline: string[] = [];
  #openTag = '';
  #afterBlankLine = false;

  token(token: HtmlToken): void {
    if (token.kind === 'text') this.#text(token.raw);
    else if (token.name === 'br') this.#break();
    else if (token.name === 'p') this.#paragraphTag(token);
    else if (BLOCKS.has(token.name)) this.#blockTag(token);
    else this.#inline.push(token.raw);
  }

  /** A block element with its content, as it is. */
  block(raw: string): void {
    this.#flush(false);
    this.#out.push(`${raw}\n`);
  }

  inline(raw: string): void {
    this.#inline.push(raw);
  }

  end(): string {
    this.#flush(false);
    return this.#out.join('');
  }

  #text(text: string): void {
    const parts = text.split(/\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+/);
    parts.forEach((part, index) => {
      if (index > 0) {
        if (this.#isPhrasingOnly()) this.#inline.push('<br />\n');
        else {
          this.#flush(true);
          this.#afterBlankLine = true;
        }
      }
      this.#inline.push(part.replace(/[ \t]*\n/g, '<br />\n'));
    });
  }

  /** Two breaks in a row are a blank line; at the start of a paragraph a break is nothing. */
  #break(): void {
    let last = this.#inline.length - 1;
    while (last >= 0 && this.#inline[last]?.trim() === '') last -= 1;
    const isSecond = /<br \/>\s*$/.test(this.#inline[last]?.slice(-12) ?? '');
    if (last < 0 && !this.#isPhrasingOnly()) this.#inline = [];
    else if (isSecond && !this.#isPhrasingOnly()) {
      this.#flush(true);
      this.#afterBlankLine = true;
    } else this.#inline.push('<br />');
  }

  #isPhrasingOnly(): boolean {
    return PHRASING_ONLY.has(this.#parents.at(-1) ?? '');
  }

  #paragraphTag(token: HtmlToken): void {
    this.#flush(true);
    this.#openTag = token.kind === 'open' ? token.raw : '';
    this.#afterBlankLine = true;
  }

  #blockTag(token: HtmlToken): void {
    this.#flush(false);
    this.#out.push(
      token.kind === 'close' || VOID_BLOCKS.has(token.name)
        ? `${token.raw}
`
        : token.raw,
    );
    if (token.kind === 'open' && !VOID_BLOCKS.has(token.name) && !token.raw.endsWith('/>'))
      this.#parents.push(token.name);
    if (token.kind === 'close') {
      const at = this.#parents.lastIndexOf(token.name);
      if (at >= 0) this.#parents.length = at;
    }
  }

  /** Ends the paragraph that is being collected, if there is anything in it. */
  #flush(beforeBlankLine: boolean): void {
    const text = trimBreaks(this.#inline.join(''))
      .replace(/(<br \/>)(?:\s*<br \/>)+/g, '$1')
      .replace(/<br \/>(?!\n)/g, '<br />\n');
    const tag = this.#openTag;
    const afterBlankLine = this.#afterBlankLine;
    this.#inline = [];
    this.#openTag = '';
    this.#afterBlankLine = false;
    if (text === '') return;
    const parent = this.#parents.at(-1) ?? '';
    const isBare =
      !tag &&
      (this.#isPhrasingOnly() ||
        (LOOSE.has(parent) && !afterBlankLine && !beforeBlankLine) ||
        NO_TEXT.has(parent));
    this.#out.push(isBare ? text : `${tag || '<p>'}${text}</p>\n`);
  }
}

/** Where HTML allows no text: whatever stands there is left to the parser. */
const NO_TEXT = new Set([
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'colgroup',
  'ul',
  'ol',
  'dl',
  'menu',
  'map',
]);

const BREAK = '<br />';

/** Without white space and breaks at both ends. */
function trimBreaks(html: string): string {
  let text = html.trim();
  while (text.startsWith(BREAK)) text = text.slice(BREAK.length).trimStart();
  while (text.endsWith(BREAK)) text = text.slice(0, -BREAK.length).trimEnd();
  return text;
}
