import type { Node, Schema } from '@tiptap/pm/model';
import type { BlockNode, BodyDocument, InlineNode } from '@/lib/articles/body/body-schema';
import { normalBody, normalInline, normalRoot, present, shaped } from '@/lib/articles/body/normal-body';

/** A body as the editor's own JSON. */
export function editorJsonOf(body: BodyDocument): { type: 'doc'; content: Json[] } {
  return { type: 'doc', content: withPlaces(normalBody(body).content) };
}

/** A body as the editor's document. */
export function documentOf(body: BodyDocument, schema: Schema): Node {
  return schema.nodeFromJSON(editorJsonOf(body));
}

/** Blocks as nodes of the editor, for insertion. */
export function nodesOf(blocks: readonly BlockNode[], schema: Schema): Node[] {
  return normalBody({ type: 'doc', content: [...blocks] }).content.map((block) =>
    schema.nodeFromJSON(withPlace(block)),
  );
}

interface Json {
  type: string;
  content?: Json[];
}

/** Boxes, items and cells without anything in them get a paragraph: a cursor needs a place to stand. */
const HOLDS_BLOCKS = new Set(['listItem', 'blockquote', 'factBox', 'noteBox', 'tableCell', 'tableHeader']);

function withPlaces(blocks: readonly unknown[]): Json[] {
  return blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(withPlace);
}

function withPlace(block: unknown): Json {
  const node = block as Json;
  if (HOLDS_BLOCKS.has(node.type)) return { ...node, content: withPlaces(node.content ?? []) };
  return node.content ? { ...node, content: node.content.map(withPlace) } : node;
}

/** Nodes never change once made, so each is read once: a keystroke costs one paragraph, not the article. */
const read = new WeakMap<Node, unknown>();

/** The editor's document as a body, in its normal shape. */
export function bodyOf(document: Node): BodyDocument {
  const known = read.get(document) as BodyDocument | undefined;
  if (known) return known;
  const body: BodyDocument = { type: 'doc', content: normalRoot(childrenOf(document)) };
  read.set(document, body);
  return body;
}

function childrenOf(node: Node): BlockNode[] {
  const children = node.children.map((child) => blockOf(child));
  const [only] = children;
  const isFiller = children.length === 1 && only?.type === 'paragraph' && !only.content && !only.attrs;
  return isFiller ? [] : children;
}

function blockOf(node: Node): BlockNode {
  const known = read.get(node) as BlockNode | undefined;
  if (known) return known;
  const block = shaped(node.type.name as BlockNode['type'], attributesOf(node), contentOf(node));
  read.set(node, block);
  return block;
}

function contentOf(node: Node): readonly unknown[] {
  if (node.isTextblock) return normalInline(node.content.toJSON() as InlineNode[] | undefined);
  return HOLDS_BLOCKS.has(node.type.name) ? childrenOf(node) : node.children.map((child) => blockOf(child));
}

/** What the editor keeps for itself. */
const EDITOR_ONLY = new Set(['colwidth', 'align', 'type']);

function attributesOf(node: Node): Record<string, unknown> {
  const attrs = Object.fromEntries(Object.entries(node.attrs).filter(([name]) => !EDITOR_ONLY.has(name)));
  if (node.type.name === 'gallery') attrs.items = (attrs.items as object[]).map(present);
  return attrs;
}
