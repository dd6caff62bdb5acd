import type { BlockNode, BodyDocument, InlineNode } from '@/lib/articles/body-schema';
import { hrefSchema } from '@/lib/articles/body-schema';

/**
 * The body of a static page as text that can be written in a plain field: paragraphs apart by an empty line,
 * `## ` before a heading, `- ` before each line of a list, `**bold**`, `[words](address)`.
 * @returns null for a body that says more than this (pictures, tables, …): it must not be lost by being edited so
 */
export function pageTextOf(body: BodyDocument): string | null {
  const blocks: string[] = [];
  for (const block of body.content) {
    const text = blockText(block);
    if (text === null) return null;
    blocks.push(text);
  }
  const text = blocks.join('\n\n');
  return JSON.stringify(plain(pageBodyOf(text))) === JSON.stringify(plain(body)) ? text : null;
}

/** The other way round. Whatever is no mark is a word. */
export function pageBodyOf(text: string): BodyDocument {
  const blocks = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  return { type: 'doc', content: blocks.map(blockOf) };
}

function blockOf(text: string): BlockNode {
  const heading = /^(#{2,4}) (.+)$/.exec(text);
  if (heading)
    return {
      type: 'heading',
      attrs: { level: (heading[1]?.length ?? 2) as 2 | 3 | 4 },
      content: inlinesOf(heading[2] ?? ''),
    };
  const lines = text.split('\n');
  if (lines.every((line) => line.startsWith('- ')))
    return {
      type: 'bulletList',
      content: lines.map((line) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: inlinesOf(line.slice(2)) }],
      })),
    };
  return {
    type: 'paragraph',
    content: lines.flatMap((line, at) => [
      ...(at > 0 ? [{ type: 'hardBreak' as const }] : []),
      ...inlinesOf(line.trim()),
    ]),
  };
}

const MARKS = /\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\(([^)\s]+)\)/g;

function inlinesOf(line: string): InlineNode[] {
  const nodes: InlineNode[] = [];
  const say = (text: string) => {
    const last = nodes.at(-1);
    if (last?.type === 'text' && !last.marks) last.text += text;
    else if (text !== '') nodes.push({ type: 'text', text });
  };
  let at = 0;
  for (const match of line.matchAll(MARKS)) {
    say(line.slice(at, match.index));
    const [all, bold, words, href] = match;
    if (bold) nodes.push({ type: 'text', text: bold, marks: [{ type: 'bold' }] });
    else if (words && href && hrefSchema.safeParse(href).success)
      nodes.push({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] });
    else say(all);
    at = match.index + all.length;
  }
  say(line.slice(at));
  return nodes;
}

function blockText(block: BlockNode): string | null {
  if (block.type === 'paragraph') return inlineText(block.content);
  if (block.type === 'heading') {
    const words = inlineText(block.content);
    return words === null ? null : `${'#'.repeat(block.attrs.level)} ${words}`;
  }
  if (block.type !== 'bulletList') return null;
  const lines: string[] = [];
  for (const item of block.content ?? []) {
    const [only, ...more] = item.content ?? [];
    if (only?.type !== 'paragraph' || more.length > 0) return null;
    const words = inlineText(only.content);
    if (words === null) return null;
    lines.push(`- ${words}`);
  }
  return lines.join('\n');
}

function inlineText(nodes: InlineNode[] | undefined): string | null {
  let text = '';
  for (const node of nodes ?? []) {
    if (node.type === 'hardBreak') text += '\n';
    else {
      const [mark, ...more] = node.marks ?? [];
      if (more.length > 0) return null;
      if (!mark) text += node.text;
      else if (mark.type === 'bold') text += `**${node.text}**`;
      else if (mark.type === 'link') text += `[${node.text}](${mark.attrs.href})`;
      else return null;
    }
  }
  return text;
}

/** Without attributes and marks that say nothing, in one order of keys: for comparison. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  const from = value as Record<string, unknown>;
  const kept = Object.entries(from)
    .map(([key, inner]) => [key, plain(inner)] as const)
    .filter(([key, inner]) => inner !== undefined && inner !== null && !isEmpty(key, inner));
  const order = ['type', 'text', 'level', 'href', 'dir', 'attrs', 'marks', 'content'];
  return Object.fromEntries(kept.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

const isEmpty = (key: string, inner: unknown) =>
  (key === 'marks' || key === 'attrs') && Object.keys(inner as object).length === 0;
