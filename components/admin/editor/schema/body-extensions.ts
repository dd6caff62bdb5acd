import { type AnyExtension, Extension, type NodeViewRenderer } from '@tiptap/core';
import { ListItem } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { CodeMark, LinkMark, Subscript, Superscript } from './marks';
import { Embed, Figure, Gallery, RelatedArticle } from './media-blocks';
import { Blockquote, FactBox, NoteBox, Preformatted, PullQuote, Question } from './text-blocks';

/** `dir` overrides the automatic direction of a block (lib/articles/body/block-direction.ts). */
const OwnDirection = Extension.create({
  name: 'ownDirection',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading', 'blockquote'],
      attributes: {
        dir: {
          default: null,
          parseHTML: (element) => {
            const dir = element.getAttribute('dir');
            return dir === 'rtl' || dir === 'ltr' ? dir : null;
          },
        },
      },
    },
  ],
});

const CaptionedTable = Table.extend({
  addAttributes: () => ({ caption: { default: null, rendered: false } }),
}).configure({ resizable: false, allowTableNodeSelection: true });

const NODES = [
  ListItem.extend({ content: 'block+' }),
  Blockquote,
  PullQuote,
  Question,
  Preformatted,
  FactBox,
  NoteBox,
  Figure,
  Gallery,
  Embed,
  RelatedArticle,
  CaptionedTable,
  TableRow.extend({ content: '(tableCell | tableHeader)+' }),
  TableCell,
  TableHeader,
];

/**
 * The body's schema (lib/articles/body/body-schema.ts) in the editor's terms: every document that the one accepts
 * fits the other, and the other way round (body-document.test.ts).
 * @param views how nodes are shown on the paper, by name; none are needed where nothing is shown
 */
export function bodyExtensions(views: Partial<Record<string, NodeViewRenderer>> = {}): AnyExtension[] {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3, 4] },
      hardBreak: { keepMarks: false },
      blockquote: false,
      code: false,
      codeBlock: false,
      link: false,
      listItem: false,
      underline: false,
      dropcursor: { class: 'drop-cursor', color: false },
    }),
    OwnDirection,
    LinkMark,
    CodeMark,
    Superscript,
    Subscript,
    ...NODES.map((node) => {
      const view = views[node.name];
      return view ? node.extend({ addNodeView: () => view }) : node;
    }),
  ];
}
