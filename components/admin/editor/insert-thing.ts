import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Selection } from '@tiptap/pm/state';
import type { BlockNode } from '@/lib/articles/body/body-schema';
import { nodesOf } from './body-document';

/**
 * Puts blocks behind the block that the cursor is in (in its place when it is an empty paragraph), and the
 * cursor behind them.
 * @param at position in the document instead of the cursor's
 */
export function insertThings(editor: Editor, blocks: readonly BlockNode[], at?: number): void {
  const { state } = editor;
  const nodes = nodesOf(blocks, state.schema);
  if (nodes.length === 0) return;
  const $at = at === undefined ? state.selection.$to : state.doc.resolve(at);
  // A step of its own: undoing it takes no typed words along.
  const tr = closeHistory(state.tr);
  const isEmpty = $at.parent.type.name === 'paragraph' && $at.parent.content.size === 0;
  let start: number;
  if (isEmpty) {
    start = $at.before();
    tr.replaceWith(start, $at.after(), nodes);
  } else {
    // A node that is chosen, or the end of the block that holds the cursor.
    start = $at.parent.inlineContent ? $at.after() : $at.pos;
    tr.insert(start, nodes);
  }
  const end = start + nodes.reduce((size, node) => size + node.nodeSize, 0);
  const behind = Selection.findFrom(tr.doc.resolve(end), 1, true);
  if (!behind) {
    tr.insert(end, state.schema.node('paragraph'));
    tr.setSelection(Selection.near(tr.doc.resolve(end + 1)));
  } else tr.setSelection(behind);
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}

export const insertThing = (editor: Editor, block: BlockNode) => insertThings(editor, [block]);
