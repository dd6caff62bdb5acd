import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    moveBlock: {
      /** Moves the block with the cursor (of the article itself, or inside a list or box) past its neighbour. */
      moveBlock: (step: 1 | -1) => ReturnType;
    };
  }
}

/** The alternative to dragging. */
export const MoveBlock = Extension.create({
  name: 'moveBlock',
  addCommands: () => ({
    moveBlock:
      (step) =>
      ({ state, tr, dispatch }) => {
        const { $from, from, to } = state.selection;
        const isNode = state.selection instanceof NodeSelection;
        const parent = isNode ? $from.parent : state.doc;
        const index = isNode ? $from.index() : $from.index(0);
        const start = isNode ? from : $from.before(1);
        const block = parent.maybeChild(index);
        const neighbour = parent.maybeChild(index + step);
        if (!block || !neighbour) return false;
        const target = step < 0 ? start - neighbour.nodeSize : start + neighbour.nodeSize;
        closeHistory(tr)
          .delete(start, start + block.nodeSize)
          .insert(target, block);
        const shift = target - start;
        tr.setSelection(
          isNode
            ? NodeSelection.create(tr.doc, target)
            : TextSelection.create(tr.doc, from + shift, Math.min(to + shift, target + block.nodeSize - 1)),
        );
        dispatch?.(tr.scrollIntoView());
        return true;
      },
  }),
});
