/**
 * Gutenberg content: HTML with comments around every block. The HTML says nearly everything; the comments
 * matter where a block has no HTML of its own (reusable blocks, embeds, fields of custom blocks) and for text
 * between blocks, which is classic content.
 */
import { autop } from './autop';
import { escapeHtml } from './scan-html';

const DELIMITER = /<!--\s+(\/)?wp:([a-z][a-z0-9_-]*(?:\/[a-z][a-z0-9_-]*)?)\s*((?:(?!-->)[\s\S])*?)(\/)?-->/g;
const MAX_REFERENCE_DEPTH = 5;
/** Attributes of custom blocks in which words for readers stand. */
const TEXT_KEYS =
  /(?:text|title|heading|headline|content|caption|quote|description|author|name|label|body|summary|question|answer)/i;

export interface BlockContext {
  /** Content of a reusable block by its id. */
  reusable: (id: string) => string | undefined;
  /** The text's footnotes, HTML, in their order: a block shows them, a field of the post holds them. */
  footnotes: readonly string[];
  /** Blocks without anything to keep, and reusable ones that are missing: name → times. */
  dropped: Map<string, number>;
  /** Custom blocks of which only the words could be kept. */
  unsupported: Map<string, number>;
}

export function hasBlocks(content: string): boolean {
  return content.includes('<!-- wp:');
}

/** Content without block comments: plain HTML in the same order. */
export function expandBlocks(content: string, context: BlockContext, depth = 0): string {
  const out: string[] = [];
  let at = 0;
  let level = 0;
  for (const match of content.matchAll(DELIMITER)) {
    const [raw, isClose, name = '', attributes = '', isSelfClosed] = match;
    const between = content.slice(at, match.index);
    out.push(level === 0 ? freeform(between) : between);
    at = match.index + raw.length;
    if (isClose) {
      level = Math.max(0, level - 1);
      out.push('\n');
    } else if (isSelfClosed) out.push(withoutHtml(name, readAttributes(attributes), context, depth));
    else level += 1;
  }
  const rest = content.slice(at);
  out.push(level === 0 ? freeform(rest) : rest);
  return out.join('');
}

/** Text between blocks was written in the classic editor and has no paragraphs yet, unless it has. */
function freeform(html: string): string {
  if (html.trim() === '') return html;
  return /<p[\s>]/i.test(html) ? html : autop(html);
}

function readAttributes(json: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(json.trim() || '{}');
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** A block that is only a comment. */
function withoutHtml(
  name: string,
  attributes: Record<string, unknown>,
  context: BlockContext,
  depth: number,
): string {
  if (name === 'block') {
    const referred = context.reusable(String(attributes.ref ?? ''));
    if (referred !== undefined && depth < MAX_REFERENCE_DEPTH) {
      return hasBlocks(referred) ? expandBlocks(referred, context, depth + 1) : autop(referred);
    }
  } else if (name === 'footnotes' && context.footnotes.length > 0) {
    return `<ol>${context.footnotes.map((html) => `<li>${html}</li>`).join('')}</ol>`;
  } else if ((name === 'embed' || name.startsWith('core-embed/')) && typeof attributes.url === 'string') {
    return `<nashra-embed url="${escapeHtml(attributes.url)}"></nashra-embed>`;
  } else if (name.includes('/') && !name.startsWith('core/')) {
    const words = wordsOf(attributes.data ?? attributes);
    if (words.length > 0) {
      context.unsupported.set(name, (context.unsupported.get(name) ?? 0) + 1);
      return words.map((text) => `<nashra-unsupported>${escapeHtml(text)}</nashra-unsupported>`).join('');
    }
  } else if (/^(?:separator|spacer|nextpage|more)$/.test(name)) {
    return name === 'separator' ? '<hr>' : '';
  }
  context.dropped.set(name, (context.dropped.get(name) ?? 0) + 1);
  return '';
}

/** Strings under telling keys, in order; fields that name other fields (`_title`) are not for readers. */
function wordsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    const isText = TEXT_KEYS.test(key) && /\p{L}/u.test(value) && !/^(?:https?:|#|field_)/i.test(value);
    return isText ? [value.replace(/<[^>]*>/g, ' ').trim()] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name.startsWith('_') ? [] : wordsOf(inner, Array.isArray(value) ? key : name),
  );
}
