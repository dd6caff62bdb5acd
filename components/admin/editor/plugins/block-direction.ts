import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { blockDirection, DIRECTION_SAMPLE } from '@/lib/articles/body/block-direction';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    blockDirection: {
      /** Sets the direction of the blocks in the selection, or leaves it to their text (null). */
      setBlockDirection: (dir: 'rtl' | 'ltr' | null) => ReturnType;
    };
  }
}

const DIRECTED = new Set(['paragraph', 'heading', 'blockquote']);
/** What the renderer directs by its text (lib/articles/body/render-body.ts). */
const BY_TEXT = new Set([
  ...DIRECTED,
  ...['question', 'pullQuote', 'preformatted'],
  ...['bulletList', 'orderedList', 'table'],
]);

/** Blocks that run against the page, as pages print them: by their text, unless an editor has said otherwise. */
export const BlockDirection = Extension.create<{ page: 'rtl' | 'ltr' }>({
  name: 'blockDirection',
  addOptions: () => ({ page: 'rtl' as const }),
  addCommands: () => ({
    setBlockDirection:
      (dir) =>
      ({ state, tr, dispatch }) => {
        let isDone = false;
        for (const { $from, $to } of state.selection.ranges)
          state.doc.nodesBetween($from.pos, $to.pos, (node, position) => {
            if (!DIRECTED.has(node.type.name)) return;
            isDone = true;
            if (dispatch) tr.setNodeAttribute(position, 'dir', dir);
          });
        return isDone;
      },
  }),
  addProseMirrorPlugins() {
    const { page } = this.options;
    const known = new WeakMap<Node, DecorationSet>();
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            let decorations = known.get(doc);
            if (!decorations) {
              decorations = decorate(doc, page);
              known.set(doc, decorations);
            }
            return decorations;
          },
        },
      }),
    ];
  },
});

type Direction = 'rtl' | 'ltr';
const directions: Record<Direction, WeakMap<Node, Direction | null>> = {
  rtl: new WeakMap(),
  ltr: new WeakMap(),
};

function decorate(doc: Node, page: Direction): DecorationSet {
  const decorations: Decoration[] = [];
  /** @param around the direction of what holds the children of `parent`, which begin at `start` */
  const walk = (parent: Node, start: number, around: Direction) =>
    parent.forEach((node, offset) => {
      if (node.isInline) return;
      const position = start + offset;
      const dir = node.attrs.dir ?? directionByText(node, around);
      if (dir && !node.attrs.dir)
        decorations.push(Decoration.node(position, position + node.nodeSize, { dir }));
      walk(node, position + 1, dir ?? around);
    });
  walk(doc, 0, page);
  return DecorationSet.create(doc, decorations);
}

function directionByText(node: Node, around: Direction): Direction | null {
  if (!BY_TEXT.has(node.type.name)) return null;
  const known = directions[around];
  let dir = known.get(node);
  if (dir === undefined) {
    dir = blockDirection(node.textBetween(0, Math.min(node.content.size, DIRECTION_SAMPLE)), around);
    known.set(node, dir);
  }
  return dir;
}
