import { parseFragment } from 'parse5';
import type { Mark } from '@/lib/articles/body/body-schema';
import { BlockBuilder } from './block-builder';
import { readEmbed, readPlayer } from './body-embeds';
import { readFigure, readPicture } from './body-figures';
import type { BodyContext, BodyReader, DropKind } from './body-reader';
import {
  isRepeatedDownload,
  readBlockquote,
  readDefinitionTerm,
  readDetails,
  readFactBox,
  readList,
  readPreformatted,
} from './body-structures';
import { readTable } from './body-table';
import {
  attribute,
  directionOf,
  type Element,
  findElement,
  hasClass,
  isElement,
  isText,
  type Node,
} from './dom';
import { type DraftBody, type PictureRef, paragraphOf } from './draft-body';
import { orderHeadings } from './heading-order';
import { linkHref } from './link-address';
import { textOf } from './plain-text';

/** How deep elements may be nested before only their text is kept; no article comes near. */
const MAX_DEPTH = 120;

const MARK_OF: Record<string, Mark> = {
  b: { type: 'bold' },
  strong: { type: 'bold' },
  i: { type: 'italic' },
  em: { type: 'italic' },
  cite: { type: 'italic' },
  dfn: { type: 'italic' },
  var: { type: 'italic' },
  s: { type: 'strike' },
  del: { type: 'strike' },
  strike: { type: 'strike' },
  code: { type: 'code' },
  kbd: { type: 'code' },
  samp: { type: 'code' },
  tt: { type: 'code' },
  sup: { type: 'superscript' },
  sub: { type: 'subscript' },
};
const HEADING_LEVEL: Record<string, 2 | 3 | 4> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };
const CONTAINERS = new Set(
  'div section article aside header footer main nav center address dl dd form fieldset li tbody thead tfoot tr td th dir menu hgroup search'.split(
    ' ',
  ),
);
/** Nothing in them is for readers. */
const SILENT: Record<string, DropKind | null> = {
  script: 'script',
  style: 'style',
  template: null,
  svg: 'vector_drawing',
  canvas: null,
  input: 'form_field',
  map: null,
  area: null,
  link: null,
  meta: null,
  base: null,
  title: null,
  param: null,
  source: null,
  track: null,
  wbr: null,
};

const PREFORMATTED = new Set(['pre', 'listing', 'xmp']);
const holdsBlocks = (element: Element) =>
  findElement(element, (inner) =>
    /^(?:table|p|div|ul|ol|img|figure|h[1-6]|blockquote|details|iframe)$/.test(inner.tagName),
  ) !== undefined;

/**
 * Turns HTML into the body's blocks. Scripts, styles, event handlers and addresses that could run something
 * are left out and counted; whatever else has text keeps it.
 */
export function htmlToBody(html: string, context: BodyContext): DraftBody {
  const reader = new TreeReader(context);
  const content = reader.read(parseFragment(html, { scriptingEnabled: false }).childNodes);
  orderHeadings(content);
  return { content, pictures: reader.pictures };
}

class TreeReader implements BodyReader {
  readonly context: BodyContext;
  readonly pictures: PictureRef[] = [];
  #depth = 0;

  constructor(context: BodyContext) {
    this.context = context;
  }

  drop(kind: DropKind, times = 1): void {
    this.context.dropped.set(kind, (this.context.dropped.get(kind) ?? 0) + times);
  }

  place(picture: PictureRef): number {
    return this.pictures.push(picture);
  }

  read(nodes: readonly Node[]) {
    const builder = new BlockBuilder(this.context.site);
    this.walkAll(nodes, [], builder);
    return builder.end();
  }

  walkAll(nodes: readonly Node[], marks: readonly Mark[], builder: BlockBuilder): void {
    if (this.#depth >= MAX_DEPTH) {
      builder.text(textOf(nodes), marks);
      return;
    }
    this.#depth += 1;
    for (const node of nodes) this.#walk(node, marks, builder);
    this.#depth -= 1;
  }

  #walk(node: Node, marks: readonly Mark[], builder: BlockBuilder): void {
    if (isText(node)) builder.text(node.value, marks);
    else if (isElement(node) && !isOrnament(node)) {
      this.#inspect(node);
      this.#element(node, marks, builder);
    }
  }

  #inspect(element: Element): void {
    for (const { name } of element.attrs) if (/^on[a-z]/i.test(name)) this.drop('event_handler');
  }

  #element(element: Element, marks: readonly Mark[], builder: BlockBuilder): void {
    const name = element.tagName;
    const children = element.childNodes;
    const mark = MARK_OF[name];
    const level = HEADING_LEVEL[name];
    if (readEmbed(this, element, builder)) return;
    if (mark) this.walkAll(children, withMark(marks, mark), builder);
    else if (level)
      builder.inside({ type: 'heading', level, dir: directionOf(element) }, () =>
        this.walkAll(children, marks, builder),
      );
    else if (name === 'p')
      builder.inside({ type: 'paragraph', dir: directionOf(element) }, () =>
        this.walkAll(children, marks, builder),
      );
    else if (name === 'a') this.#link(element, marks, builder);
    else if (name === 'br') builder.lineBreak();
    else if (name === 'hr') builder.block({ type: 'horizontalRule' });
    else if (name === 'q') {
      builder.text('«', marks);
      this.walkAll(children, marks, builder);
      builder.text('»', marks);
    } else if (name === 'img' || name === 'amp-img' || name === 'image')
      readPicture(this, element, marks, builder);
    else if (name === 'ul' || name === 'ol') readList(this, element, builder);
    else if (name === 'blockquote') readBlockquote(this, element, builder);
    else if (name === 'table') readTable(this, element, builder, null);
    else if (name === 'figure') readFigure(this, element, builder);
    else if (name === 'figcaption') builder.block(...paragraphOf(textOf(children), { type: 'italic' }));
    else if (name === 'pre' && hasClass(element, /^wp-block-verse$/)) this.#verse(element, marks, builder);
    else if (PREFORMATTED.has(name) && !holdsBlocks(element)) readPreformatted(element, builder);
    else if (name === 'details') readDetails(this, element, builder);
    else if (name === 'dt' || name === 'legend' || name === 'summary')
      readDefinitionTerm(this, element, builder);
    else if (name === 'noscript') this.#noscript(element, marks, builder);
    else if (name === 'nashra-unsupported') {
      builder.blockAfterText({
        type: 'noteBox',
        attrs: { kind: 'unsupported' },
        content: paragraphOf(textOf(children)),
      });
    } else if (Object.hasOwn(SILENT, name)) {
      const kind = SILENT[name];
      if (kind) this.drop(kind);
    } else if (CONTAINERS.has(name) || PREFORMATTED.has(name)) this.#container(element, marks, builder);
    else if (!readPlayer(this, element, builder)) this.walkAll(children, marks, builder);
  }

  #container(element: Element, marks: readonly Mark[], builder: BlockBuilder): void {
    if (readFigure(this, element, builder) || (isFactBox(element) && readFactBox(this, element, builder)))
      return;
    builder.inside({ type: 'paragraph', dir: directionOf(element) }, () =>
      this.walkAll(element.childNodes, marks, builder),
    );
  }

  href(raw: string | undefined): string | null {
    if (raw === undefined || raw.trim() === '' || raw.trim() === '#') return null;
    const href = linkHref(raw, this.context.site);
    if (href === null) this.drop('unsafe_link');
    return href;
  }

  #link(element: Element, marks: readonly Mark[], builder: BlockBuilder): void {
    if (isRepeatedDownload(element)) return;
    const href = this.href(attribute(element, 'href'));
    // The page of an attachment shows nothing but the picture: not worth a link.
    const isAttachmentPage = /\battachment\b/.test(attribute(element, 'rel') ?? '');
    const plain = marks.filter((mark) => mark.type !== 'link');
    this.walkAll(
      element.childNodes,
      href && !isAttachmentPage ? [...plain, { type: 'link', attrs: { href } }] : plain,
      builder,
    );
  }

  /** A poem keeps its lines; the gap between the halves of one becomes a wide space, which survives. */
  #verse(element: Element, marks: readonly Mark[], builder: BlockBuilder): void {
    const walk = (nodes: readonly Node[], around: readonly Mark[]): void => {
      for (const node of nodes) {
        if (isText(node))
          node.value.split('\n').forEach((line, index) => {
            if (index > 0) builder.lineBreak();
            builder.text(line.replace(/[ \t\u00a0]{3,}/g, '\u2003'), around);
          });
        else if (isElement(node) && MARK_OF[node.tagName])
          walk(node.childNodes, withMark(around, MARK_OF[node.tagName] as Mark));
        else this.#walk(node, around, builder);
      }
    };
    builder.inside({ type: 'paragraph', dir: directionOf(element) }, () => walk(element.childNodes, marks));
  }

  /** What lazy loaders put there repeats the picture before it. */
  #noscript(element: Element, marks: readonly Mark[], builder: BlockBuilder): void {
    const siblings = element.parentNode?.childNodes ?? [];
    const before = siblings
      .slice(0, siblings.indexOf(element))
      .reverse()
      .find((node) => !isText(node) || node.value.trim() !== '');
    const repeats = isElement(before) && (before.tagName === 'img' || before.tagName === 'picture');
    if (!repeats) this.walkAll(element.childNodes, marks, builder);
  }
}

/** Signs beside a button («+»), kept from readers who listen. */
const isOrnament = (element: Element) =>
  element.tagName === 'span' &&
  attribute(element, 'aria-hidden') === 'true' &&
  !/[\p{L}\p{N}]/u.test(textOf(element.childNodes)) &&
  findElement(element, () => true) === undefined;

function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return marks.some((other) => other.type === mark.type) ? marks : [...marks, mark];
}

/** A box of facts beside the text, by the names that themes give it. */
export function isFactBox(element: Element): boolean {
  return element.tagName === 'div' && hasClass(element, /^(?:fact-?box|info-?box|highlight-box)$/i);
}
