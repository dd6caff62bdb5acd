/**
 * A body document as HTML: the one renderer, for page, preview, feed and mail.
 *
 * An exhaustive switch over our own node types rather than @tiptap/static-renderer: that one maps names to
 * functions over untyped JSON, so a new kind of block would compile and print nothing; here the compiler names
 * the place. It also keeps Tiptap out of the readers' process, and lets a block know its place (first
 * paragraph, end mark, ids).
 */
import { blockDirection, DIRECTION_SAMPLE } from '@/lib/articles/body/block-direction';
import { type BodyHeading, headingsOf } from '@/lib/articles/body/body-headings';
import type {
  BlockNode,
  BlockquoteNode,
  BodyDocument,
  InlineNode,
  ListItemNode,
} from '@/lib/articles/body/body-schema';
import { attributes, escapeText } from '@/lib/articles/body/html';
import type { RenderContext } from '@/lib/articles/body/render-context';
import { inlineText, renderInline } from '@/lib/articles/body/render-inline';
import {
  renderEmbed,
  renderFigure,
  renderGallery,
  renderRelatedArticle,
} from '@/lib/articles/body/render-media';
import { renderTable } from '@/lib/articles/body/render-table';

export interface RenderOptions {
  /** Where the report was filed from: opens the first paragraph. */
  dateline?: string | null;
  /** Close the text with the house's end mark (pages of articles). */
  hasEndMark?: boolean;
}

interface Page extends RenderContext {
  headings: Map<BlockNode, BodyHeading>;
}

/** The body as HTML. Text is escaped exactly; blocks whose picture or article is gone are left out. */
export function renderBody(body: BodyDocument, context: RenderContext, options: RenderOptions = {}): string {
  const page: Page = { ...context, headings: headingsOf(body) };
  const first = body.content.find((block) => block.type === 'paragraph' && hasText(block.content));
  const last = body.content.findLast(isText);
  const endMark =
    options.hasEndMark && context.profile === 'page' ? '<i class="end-mark" aria-hidden="true"></i>' : '';
  const html = body.content.map((block) => {
    if (block.type !== 'paragraph') return renderBlock(block, page);
    const dateline = block === first && options.dateline ? renderDateline(options.dateline, page) : '';
    return renderParagraph(block, page, dateline, block === last ? endMark : '');
  });
  const closing = endMark && last && last.type !== 'paragraph' ? `<p class="end-line">${endMark}</p>` : '';
  return html.join('') + closing;
}

/** What the text can end with: an empty paragraph or a link to another article is no end. */
function isText(block: BlockNode): boolean {
  if (block.type === 'relatedArticle') return false;
  return block.type !== 'paragraph' || hasText(block.content);
}

function renderBlock(block: BlockNode, page: Page): string {
  switch (block.type) {
    case 'paragraph':
      return renderParagraph(block, page);
    case 'heading':
      return renderHeading(block, page);
    case 'preformatted':
      return renderPreformatted(block, page);
    case 'horizontalRule':
      return '<hr>';
    case 'question':
      return hasText(block.content)
        ? `<p${classed('question', page)}${directed(block, page)}><strong>${renderInline(block.content, page)}</strong></p>`
        : '';
    case 'pullQuote':
      return renderPullQuote(block, page);
    case 'blockquote':
      return renderBlockquote(block, page);
    case 'bulletList': {
      const { dir, inside } = turned(block, page);
      return `<ul${dir}>${renderItems(block.content, inside)}</ul>`;
    }
    case 'orderedList': {
      const { dir, inside } = turned(block, page);
      return `<ol${attributes({ start: block.attrs?.start })}${dir}>${renderItems(block.content, inside)}</ol>`;
    }
    case 'factBox':
      return renderFactBox(block, page);
    case 'noteBox':
      return renderNoteBox(block, page);
    case 'table': {
      const { dir, inside } = turned(block, page);
      return renderTable(block, inside, dir, (blocks) => renderBlocks(blocks, inside));
    }
    case 'figure':
      return renderFigure(block, page);
    case 'gallery':
      return renderGallery(block, page);
    case 'embed':
      return renderEmbed(block, page);
    case 'relatedArticle':
      return renderRelatedArticle(block, page);
  }
}

/**
 * A cell or list item of one plain paragraph needs no `<p>` of its own. One that runs against the others is kept in
 * order, and stays on their side, where its marker is.
 */
function renderBlocks(blocks: BlockNode[] | undefined, page: Page): string {
  const [only, ...others] = blocks ?? [];
  if (only?.type === 'paragraph' && others.length === 0) {
    const html = renderInline(only.content, page);
    const dir = html === '' ? null : ownDirection(only, page);
    return dir === null ? html : `<bdi${attributes({ dir })}>${html}</bdi>`;
  }
  return (blocks ?? []).map((block) => renderBlock(block, page)).join('');
}

function renderParagraph(
  block: Extract<BlockNode, { type: 'paragraph' }>,
  page: Page,
  before = '',
  after = '',
): string {
  if (!hasText(block.content)) return '';
  return `<p${directed(block, page)}>${before}${renderInline(block.content, page)}${after}</p>`;
}

function renderDateline(dateline: string, page: Page): string {
  return page.profile === 'page'
    ? `<span class="dateline">${escapeText(dateline)}</span> `
    : `<b>${escapeText(dateline)}</b> – `;
}

function renderHeading(block: Extract<BlockNode, { type: 'heading' }>, page: Page): string {
  if (!hasText(block.content)) return '';
  const id = page.profile === 'page' ? page.headings.get(block)?.id : null;
  const tag = `h${block.attrs.level}`;
  return `<${tag}${attributes({ id })}${directed(block, page)}>${renderInline(block.content, page)}</${tag}>`;
}

function renderPreformatted(block: Extract<BlockNode, { type: 'preformatted' }>, page: Page): string {
  // Long lines scroll, so the keyboard must be able to get there.
  const focus = page.profile === 'page' ? attributes({ tabindex: 0 }) : '';
  return `<pre${focus}${directed(block, page)}>${renderInline(block.content, page)}</pre>`;
}

/** The marks around it are the style sheet's, unless the text brings its own. */
function renderPullQuote(block: Extract<BlockNode, { type: 'pullQuote' }>, page: Page): string {
  if (!hasText(block.content)) return '';
  const isQuoted = /^\s*[«"“]/.test(inlineText(block.content));
  const name = isQuoted ? 'pull-quote is-quoted' : 'pull-quote';
  const quote = `<blockquote><p>${renderInline(block.content, page)}</p></blockquote>`;
  const { dir, inside } = turned(block, page);
  return `<figure${classed(name, page)}${dir}>${quote}${renderSource(block.attrs?.cite, inside)}</figure>`;
}

function renderBlockquote(block: BlockquoteNode, page: Page): string {
  const { dir, inside } = turned(block, page);
  const content = (block.content ?? []).map((child) => renderBlock(child, inside)).join('');
  if (!block.attrs?.cite) return `<blockquote${dir}>${content}</blockquote>`;
  return `<figure${classed('quotation', page)}${dir}><blockquote>${content}</blockquote>${renderSource(block.attrs.cite, inside)}</figure>`;
}

function renderSource(cite: string | null | undefined, page: Page): string {
  return cite
    ? `<figcaption${attributes({ dir: blockDirection(cite, page.direction) })}>${escapeText(cite)}</figcaption>`
    : '';
}

function renderItems(items: ListItemNode[] | undefined, page: Page): string {
  return (items ?? []).map((item) => `<li>${renderBlocks(item.content, page)}</li>`).join('');
}

function renderFactBox(block: Extract<BlockNode, { type: 'factBox' }>, page: Page): string {
  const content = (block.content ?? []).map((child) => renderBlock(child, page)).join('');
  const { title } = block.attrs;
  if (page.profile === 'feed') return `<p><strong>${escapeText(title)}</strong></p>${content}`;
  const head = title
    ? `<p class="box-title"><i class="nuqta" aria-hidden="true"></i>${escapeText(title)}</p>`
    : '';
  return `<div${attributes({ class: 'facts', role: 'note', 'aria-label': title || null })}>${head}${content}</div>`;
}

function renderNoteBox(block: Extract<BlockNode, { type: 'noteBox' }>, page: Page): string {
  const content = (block.content ?? []).map((child) => renderBlock(child, page)).join('');
  if (page.profile === 'feed') return content;
  const isUnsupported = block.attrs?.kind === 'unsupported';
  const head = isUnsupported ? `<p class="note-kind">${escapeText(page.words.unsupported)}</p>` : '';
  return `<div${attributes({ class: 'note-box', role: 'note', 'aria-label': page.words.note })}>${head}${content}</div>`;
}

function hasText(content: readonly InlineNode[] | undefined): boolean {
  return inlineText(content).trim() !== '';
}

function classed(name: string, page: Page): string {
  return page.profile === 'page' ? attributes({ class: name }) : '';
}

/** ` dir="…"` where a block runs against what it stands in. */
function directed(block: BlockNode, page: Page): string {
  return attributes({ dir: ownDirection(block, page) });
}

/** The same for a block that holds others, and the page as they see it: what stands in a block goes with the block. */
function turned(block: BlockNode, page: Page): { dir: string; inside: Page } {
  const direction = ownDirection(block, page);
  return {
    dir: attributes({ dir: direction }),
    inside: direction === null ? page : { ...page, direction },
  };
}

/** What the editor set, else the direction of the block's text where it is another than around it. */
function ownDirection(block: BlockNode, page: Page): 'rtl' | 'ltr' | null {
  const set = 'attrs' in block && block.attrs && 'dir' in block.attrs ? block.attrs.dir : null;
  return set ?? blockDirection(sampleOf(block), page.direction);
}

function sampleOf(block: BlockNode): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'question':
    case 'pullQuote':
    case 'preformatted':
      return inlineText(block.content).slice(0, DIRECTION_SAMPLE);
    case 'blockquote':
      return sampleOfAll(block.content);
    case 'bulletList':
    case 'orderedList':
      return sampleOfAll(block.content?.flatMap((item) => item.content ?? []));
    case 'table':
      return sampleOfAll(
        block.content?.flatMap((row) => row.content ?? []).flatMap((cell) => cell.content ?? []),
      );
    default:
      return '';
  }
}

function sampleOfAll(blocks: BlockNode[] = []): string {
  let sample = '';
  for (const block of blocks) {
    if (sample.length >= DIRECTION_SAMPLE) break;
    sample += `${sampleOf(block)} `;
  }
  return sample;
}
