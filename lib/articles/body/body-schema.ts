/**
 * The body of an article or static page: a Tiptap JSON document, validated by this one schema on every
 * write (import, desk, seed) and rendered by one renderer (`render-body.ts`).
 * Text is NFC. Media and articles are referred to by id, never by address.
 */
import { z } from 'zod';

const mediaId = z.number().int().positive();
const shortText = z.string().max(2_000);

/** Addresses a reader may be sent to. Everything else (javascript:, data:, …) is refused. */
export const hrefSchema = z
  .string()
  .max(4_000)
  .regex(
    /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i,
    'href must be http(s), mailto, tel, a site path or a fragment',
  );

export const markSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('strike') }),
  z.object({ type: z.literal('code') }),
  z.object({ type: z.literal('superscript') }),
  z.object({ type: z.literal('subscript') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: hrefSchema }) }),
]);
export type Mark = z.infer<typeof markSchema>;

export const textNodeSchema = z.object({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(markSchema).optional(),
});
const hardBreakSchema = z.object({ type: z.literal('hardBreak') });
export const inlineSchema = z.discriminatedUnion('type', [textNodeSchema, hardBreakSchema]);
export type InlineNode = z.infer<typeof inlineSchema>;
const inlineContent = z.array(inlineSchema).optional();

/** `dir` overrides the automatic direction of one block (an English quotation in an Arabic text). */
const directionAttrs = z.object({ dir: z.enum(['rtl', 'ltr']).nullish() }).optional();

const paragraphSchema = z.object({
  type: z.literal('paragraph'),
  attrs: directionAttrs,
  content: inlineContent,
});
const headingSchema = z.object({
  type: z.literal('heading'),
  /** Level 1 is the page's headline; bodies start at 2. */
  attrs: z.object({
    level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
    dir: z.enum(['rtl', 'ltr']).nullish(),
  }),
  content: inlineContent,
});
const preformattedSchema = z.object({
  type: z.literal('preformatted'),
  content: z.array(textNodeSchema).optional(),
});
const horizontalRuleSchema = z.object({ type: z.literal('horizontalRule') });
/** The question of an interview; the answer is the paragraphs that follow. */
const questionSchema = z.object({ type: z.literal('question'), content: inlineContent });
const pullQuoteSchema = z.object({
  type: z.literal('pullQuote'),
  attrs: z.object({ cite: shortText.nullish() }).optional(),
  content: inlineContent,
});
const figureSchema = z.object({
  type: z.literal('figure'),
  attrs: z.object({
    mediaId,
    alt: shortText,
    caption: shortText.nullish(),
    credit: shortText.nullish(),
    /** Where a click on the picture leads, when the source linked it somewhere other than to its own file. */
    href: hrefSchema.nullish(),
  }),
});
const gallerySchema = z.object({
  type: z.literal('gallery'),
  attrs: z.object({
    caption: shortText.nullish(),
    items: z
      .array(z.object({ mediaId, alt: shortText, caption: shortText.nullish(), credit: shortText.nullish() }))
      .min(1),
  }),
});

export const EMBED_PROVIDERS = [
  'youtube',
  'vimeo',
  'dailymotion',
  'x',
  'facebook',
  'instagram',
  'tiktok',
  'telegram',
  'soundcloud',
  'spotify',
  'audio',
  'video',
  'other',
] as const;
export type EmbedProvider = (typeof EMBED_PROVIDERS)[number];
/** A sound or video of the library, which the page plays itself. */
export const OWN_FILE = /^\/media\/[0-9a-f]{16,64}\/[^/?#]+$/;
/** Whether a provider is the paper itself. */
export const isOwnPlayer = (provider: EmbedProvider): provider is 'audio' | 'video' =>
  provider === 'audio' || provider === 'video';
/** Foreign content, shown as a card with a link; loaded from its provider only after a click. Or a file of ours. */
const embedSchema = z.object({
  type: z.literal('embed'),
  attrs: z
    .object({
      provider: z.enum(EMBED_PROVIDERS),
      url: z.string().max(4_000),
      title: shortText.nullish(),
      caption: shortText.nullish(),
    })
    .refine(({ provider, url }) => (isOwnPlayer(provider) ? OWN_FILE : /^https?:\/\//i).test(url), {
      path: ['url'],
    }),
});
const relatedArticleSchema = z.object({
  type: z.literal('relatedArticle'),
  attrs: z.object({ articleId: z.number().int().positive() }),
});

export interface ListItemNode {
  type: 'listItem';
  content?: BlockNode[] | undefined;
}
export interface BulletListNode {
  type: 'bulletList';
  content?: ListItemNode[] | undefined;
}
export interface OrderedListNode {
  type: 'orderedList';
  attrs?: { start?: number | null | undefined } | undefined;
  content?: ListItemNode[] | undefined;
}
export interface BlockquoteNode {
  type: 'blockquote';
  attrs?: { cite?: string | null | undefined; dir?: 'rtl' | 'ltr' | null | undefined } | undefined;
  content?: BlockNode[] | undefined;
}
export interface FactBoxNode {
  type: 'factBox';
  attrs: { title: string };
  content?: BlockNode[] | undefined;
}
/** A boxed note. `kind: 'unsupported'` keeps text of something imported that Nashra has no form for. */
export interface NoteBoxNode {
  type: 'noteBox';
  attrs?: { kind?: 'note' | 'unsupported' | null | undefined } | undefined;
  content?: BlockNode[] | undefined;
}
export interface TableCellNode {
  type: 'tableCell' | 'tableHeader';
  attrs?: { colspan?: number | null | undefined; rowspan?: number | null | undefined } | undefined;
  content?: BlockNode[] | undefined;
}
export interface TableRowNode {
  type: 'tableRow';
  content?: TableCellNode[] | undefined;
}
export interface TableNode {
  type: 'table';
  attrs?: { caption?: string | null | undefined } | undefined;
  content?: TableRowNode[] | undefined;
}
export type BlockNode =
  | z.infer<typeof paragraphSchema>
  | z.infer<typeof headingSchema>
  | z.infer<typeof preformattedSchema>
  | z.infer<typeof horizontalRuleSchema>
  | z.infer<typeof questionSchema>
  | z.infer<typeof pullQuoteSchema>
  | z.infer<typeof figureSchema>
  | z.infer<typeof gallerySchema>
  | z.infer<typeof embedSchema>
  | z.infer<typeof relatedArticleSchema>
  | BulletListNode
  | OrderedListNode
  | BlockquoteNode
  | FactBoxNode
  | NoteBoxNode
  | TableNode;
export interface BodyDocument {
  type: 'doc';
  content: BlockNode[];
}

const blocks = z.lazy(() => z.array(blockSchema)).optional();
const listItemSchema: z.ZodType<ListItemNode> = z.object({ type: z.literal('listItem'), content: blocks });
const span = z.number().int().min(1).max(200).nullish();
const cellAttrs = z.object({ colspan: span, rowspan: span }).optional();
const tableCellSchema: z.ZodType<TableCellNode> = z.object({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: cellAttrs,
  content: blocks,
});

export const blockSchema: z.ZodType<BlockNode> = z.discriminatedUnion('type', [
  paragraphSchema,
  headingSchema,
  preformattedSchema,
  horizontalRuleSchema,
  questionSchema,
  pullQuoteSchema,
  figureSchema,
  gallerySchema,
  embedSchema,
  relatedArticleSchema,
  z.object({ type: z.literal('bulletList'), content: z.array(listItemSchema).optional() }),
  z.object({
    type: z.literal('orderedList'),
    attrs: z.object({ start: z.number().int().nullish() }).optional(),
    content: z.array(listItemSchema).optional(),
  }),
  z.object({
    type: z.literal('blockquote'),
    attrs: z.object({ cite: shortText.nullish(), dir: z.enum(['rtl', 'ltr']).nullish() }).optional(),
    content: blocks,
  }),
  z.object({ type: z.literal('factBox'), attrs: z.object({ title: shortText }), content: blocks }),
  z.object({
    type: z.literal('noteBox'),
    attrs: z.object({ kind: z.enum(['note', 'unsupported']).nullish() }).optional(),
    content: blocks,
  }),
  z.object({
    type: z.literal('table'),
    attrs: z.object({ caption: shortText.nullish() }).optional(),
    content: z
      .array(z.object({ type: z.literal('tableRow'), content: z.array(tableCellSchema).optional() }))
      .optional(),
  }),
]);

/** How deep blocks may stand in one another. No text comes near (an import stops at 120 elements). */
export const MAX_BODY_DEPTH = 200;

export const bodySchema: z.ZodType<BodyDocument> = z
  .unknown()
  .refine((value) => !isDeeperThan(value, MAX_BODY_DEPTH), 'nested too deeply')
  .pipe(z.object({ type: z.literal('doc'), content: z.array(blockSchema) }));

/** Asked before anything walks through the document level by level. */
function isDeeperThan(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object' || !('content' in value)) return false;
  if (levels === 0) return true;
  return Array.isArray(value.content) && value.content.some((child) => isDeeperThan(child, levels - 1));
}
