import type { BlockNode, InlineNode, Mark } from '@/lib/articles/body/body-schema';
import { embedAddress, isEmbeddable } from './embed-address';
import type { OldSite } from './link-address';
import { undouble } from './plain-text';

export type Direction = 'rtl' | 'ltr' | null;
/** The block that running text goes into. */
export type TextBlock =
  | { type: 'paragraph'; dir: Direction }
  | { type: 'heading'; level: 2 | 3 | 4; dir: Direction }
  | { type: 'pullQuote'; cite: string | null };

const PARAGRAPH: TextBlock = { type: 'paragraph', dir: null };

/** Collects blocks in order; running text gathers in one block until something ends it. */
export class BlockBuilder {
  readonly blocks: BlockNode[] = [];
  #inline: InlineNode[] = [];
  #current: TextBlock = PARAGRAPH;
  #afterText: BlockNode[] = [];
  readonly #site: OldSite;

  /** @param site whose addresses are shown like those of providers where one has a line to itself */
  constructor(site: OldSite) {
    this.#site = site;
  }

  /** Text as HTML has it: white space counts once, at the edges not at all. */
  text(raw: string, marks: readonly Mark[]): void {
    let text = raw.replace(/[\ufeff\u200b]|(?![\t\n\r\f])\p{Cc}/gu, '').replace(/[ \t\n\r\f]+/g, ' ');
    if (!marks.some((mark) => mark.type === 'code')) text = undouble(text);
    const last = this.#inline.at(-1);
    if (!last || last.type === 'hardBreak' || last.text.endsWith(' ')) text = text.replace(/^ /, '');
    if (text === '') return;
    if (last?.type === 'text' && isSameMarks(last.marks ?? [], marks)) last.text += text;
    else
      this.#inline.push(
        marks.length > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text },
      );
  }

  /** A line break; a second one in a row begins a new block of the same kind. */
  lineBreak(): void {
    const last = this.#inline.at(-1);
    if (!last) return;
    if (last.type === 'hardBreak' && this.#current.type === 'paragraph') this.#endText();
    else if (last.type !== 'hardBreak') this.#inline.push({ type: 'hardBreak' });
  }

  /** Ends running text and puts a finished block behind it; text that follows is of the same kind as before. */
  block(...blocks: BlockNode[]): void {
    this.#endText();
    this.blocks.push(...blocks);
  }

  /** A block that must not tear the sentence in which it was found. */
  blockAfterText(block: BlockNode): void {
    this.#afterText.push(block);
    if (this.#inline.length === 0) this.#endText();
  }

  /** Runs `fill` with its text going into a block of this kind. */
  inside(kind: TextBlock, fill: () => void): void {
    this.#endText();
    const outer = this.#current;
    this.#current = kind;
    fill();
    this.#endText();
    this.#current = outer;
  }

  boundary(): void {
    this.#endText();
  }

  end(): BlockNode[] {
    this.#endText();
    return this.blocks;
  }

  #endText(): void {
    const content = trimInline(this.#inline);
    this.#inline = [];
    if (content.some((node) => node.type === 'text' && /[^\s\u200e\u200f\u2060]/.test(node.text))) {
      this.blocks.push(this.#embedOf(content) ?? textBlock(this.#current, content));
    }
    this.blocks.push(...this.#afterText.splice(0));
  }

  /** An address alone in a paragraph is an embed, as WordPress shows it. */
  #embedOf(content: InlineNode[]): BlockNode | null {
    const [only] = content;
    if (
      this.#current.type !== 'paragraph' ||
      content.length !== 1 ||
      only?.type !== 'text' ||
      !/^https?:\/\/\S+$/.test(only.text)
    )
      return null;
    const link = only.marks?.find((mark) => mark.type === 'link');
    if (link && link.attrs.href !== only.text) return null;
    const address = isEmbeddable(only.text, this.#site) ? embedAddress(only.text) : null;
    return address ? { type: 'embed', attrs: address } : null;
  }
}

function textBlock(kind: TextBlock, inline: InlineNode[]): BlockNode {
  // Headings are bold by themselves.
  const content = kind.type === 'heading' ? inline.map(withoutBold) : inline;
  if (kind.type === 'pullQuote') return { type: 'pullQuote', attrs: { cite: kind.cite }, content };
  if (kind.type === 'heading')
    return {
      type: 'heading',
      attrs: kind.dir ? { level: kind.level, dir: kind.dir } : { level: kind.level },
      content,
    };
  return kind.dir ? { type: 'paragraph', attrs: { dir: kind.dir }, content } : { type: 'paragraph', content };
}

/** No breaks and no white space at either end, NFC. */
function trimInline(inline: InlineNode[]): InlineNode[] {
  const nodes = inline.map((node) =>
    node.type === 'text' ? { ...node, text: node.text.normalize('NFC') } : node,
  );
  for (const [edge, pattern] of [
    [0, /^[\s\u00a0]+/],
    [-1, /[\s\u00a0]+$/],
  ] as const) {
    for (let node = nodes.at(edge); node; node = nodes.at(edge)) {
      if (node.type === 'text') {
        node.text = node.text.replace(pattern, '');
        if (node.text !== '') break;
      }
      if (edge === 0) nodes.shift();
      else nodes.pop();
    }
  }
  // A space before a break shows nothing.
  return nodes.flatMap((node, index) => {
    if (node.type !== 'text' || nodes[index + 1]?.type !== 'hardBreak') return [node];
    const text = node.text.replace(/ +$/, '');
    return text === '' ? [] : [{ ...node, text }];
  });
}

function isSameMarks(left: readonly Mark[], right: readonly Mark[]): boolean {
  return (
    left.length === right.length &&
    left.every((mark, index) => {
      const other = right[index];
      return (
        mark.type === other?.type &&
        (mark.type !== 'link' || (other.type === 'link' && mark.attrs.href === other.attrs.href))
      );
    })
  );
}

function withoutBold(node: InlineNode): InlineNode {
  if (node.type !== 'text' || !node.marks) return node;
  const { marks, ...rest } = node;
  const kept = marks.filter((mark) => mark.type !== 'bold');
  return kept.length > 0 ? { ...rest, marks: kept } : rest;
}
