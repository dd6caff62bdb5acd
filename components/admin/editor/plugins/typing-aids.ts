import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { typingAid } from '@/lib/arabic/typing-aids';
import type { Edition } from '@/lib/i18n/editions';

interface TypingAidsOptions {
  edition: Edition;
  /** Whether the person has them switched on; asked at each stroke. */
  isOn: () => boolean;
}

/** Sets right what was typed, as a step of its own: one undo brings back what the keyboard gave. */
export const TypingAids = Extension.create<TypingAidsOptions>({
  name: 'typingAids',
  addOptions: () => ({ edition: 'ar' as const, isOn: () => true }),
  addProseMirrorPlugins() {
    const { edition, isOn } = this.options;
    return [
      new Plugin({
        props: {
          handleTextInput: (view, from, to, text) => {
            if (!isOn() || [...text].length !== 1 || view.composing) return false;
            return setRight(view, from, to, text, edition);
          },
        },
      }),
    ];
  },
});

/** No rule looks further back. */
const REACH = 400;
/** Stands for what is no text in a line (a break), and ends every word. */
const BREAK = '\n';

function setRight(view: EditorView, from: number, to: number, typed: string, edition: Edition): boolean {
  const { state } = view;
  const $from = state.doc.resolve(from);
  if (!$from.parent.isTextblock || $from.parent.type.name === 'preformatted') return false;
  if ((state.storedMarks ?? $from.marks()).some((mark) => mark.type.name === 'code')) return false;
  const line = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - REACH),
    $from.parentOffset,
    BREAK,
    BREAK,
  );
  const text = line.slice(line.lastIndexOf(BREAK) + 1) + typed;
  const aid = typingAid(text, edition);
  if (!aid) return false;
  view.dispatch(state.tr.insertText(typed, from, to).scrollIntoView());
  replaceDifference(view, from + typed.length, text.slice(text.length - aid.removed), aid.inserted);
  return true;
}

/** Replaces only what differs, so that links and emphasis keep their places. */
function replaceDifference(view: EditorView, end: number, was: string, becomes: string): void {
  let head = 0;
  while (head < was.length && head < becomes.length && was[head] === becomes[head]) head += 1;
  let tail = 0;
  while (
    tail < was.length - head &&
    tail < becomes.length - head &&
    was.at(-1 - tail) === becomes.at(-1 - tail)
  )
    tail += 1;
  const start = end - was.length + head;
  view.dispatch(
    closeHistory(view.state.tr.insertText(becomes.slice(head, becomes.length - tail), start, end - tail)),
  );
  // What is typed next is not part of it.
  view.dispatch(closeHistory(view.state.tr));
}
