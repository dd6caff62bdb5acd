'use client';

import type { Editor } from '@tiptap/core';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import { useEffect } from 'react';
import { onFocusPlace, type Place, placeId } from './places';

/** Goes where the gate and the notes point. */
export function usePlaceJumps(editor: Editor): void {
  useEffect(() => onFocusPlace((place) => jump(editor, place)), [editor]);
}

function jump(editor: Editor, place: Place): void {
  if ('block' in place) jumpToBlock(editor, place);
  else if (place.field === 'body') editor.chain().focus('start').scrollIntoView().run();
  else {
    const control = document.getElementById(placeId(place.field));
    control?.closest('details')?.setAttribute('open', '');
    control?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  }
}

function jumpToBlock(editor: Editor, { block, quote }: Extract<Place, { block: number }>): void {
  const { doc, tr } = editor.state;
  const node = doc.maybeChild(block);
  if (!node) return;
  let position = 0;
  for (let index = 0; index < block; index++) position += doc.child(index).nodeSize;
  const selection =
    (quote && quoted(editor, position, quote)) ||
    (node.isAtom ? NodeSelection.create(doc, position) : Selection.near(doc.resolve(position + 1)));
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
  const element = editor.view.nodeDOM(position);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'center' });
  editor.view.focus();
}

/** The words inside the block, chosen. */
function quoted(editor: Editor, blockStart: number, quote: string): Selection | null {
  const { doc } = editor.state;
  const block = doc.nodeAt(blockStart);
  let found: Selection | null = null;
  const look = (text: string, start: number) => {
    const at = text.indexOf(quote);
    if (!found && at >= 0) found = TextSelection.create(doc, start + at, start + at + quote.length);
  };
  if (block?.isTextblock) look(block.textBetween(0, block.content.size, undefined, '\n'), blockStart + 1);
  else
    block?.descendants((node, offset) => {
      if (node.isTextblock)
        look(node.textBetween(0, node.content.size, undefined, '\n'), blockStart + 1 + offset + 1);
      return !node.isTextblock;
    });
  return found;
}
