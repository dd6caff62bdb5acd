import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findText } from '@/lib/arabic/find-text';

export interface FindQuery {
  text: string;
  isFolded: boolean;
}

interface Range {
  from: number;
  to: number;
}

interface FindState {
  query: FindQuery;
  found: Range[];
  /** Index of the one that is marked as current, -1 when there is none. */
  current: number;
}

const key = new PluginKey<FindState>('find');
const NOTHING: FindState = { query: { text: '', isFolded: true }, found: [], current: -1 };

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    findReplace: {
      /** Marks every place that holds a text; an empty text marks nothing. */
      find: (query: FindQuery) => ReturnType;
      /** Goes to the next place (1) or the one before (-1), round the end. */
      findNext: (step: 1 | -1) => ReturnType;
      /** Replaces the current place and goes to the next. */
      replaceFound: (replacement: string) => ReturnType;
      /** Replaces every place, in one step that one undo takes back. */
      replaceAllFound: (replacement: string) => ReturnType;
    };
  }
}

export const FindReplace = Extension.create({
  name: 'findReplace',
  addCommands: () => ({
    find:
      (query) =>
      ({ state, tr, dispatch }) => {
        const found = placesOf(state.doc, query);
        const after = found.findIndex(({ from }) => from >= state.selection.from);
        dispatch?.(tr.setMeta(key, { query, found, current: found.length === 0 ? -1 : Math.max(0, after) }));
        return found.length > 0;
      },
    findNext:
      (step) =>
      ({ state, tr, dispatch }) => {
        const { query, found, current } = findStateOf(state);
        if (found.length === 0) return false;
        const next = (current + step + found.length) % found.length;
        dispatch?.(show(tr.setMeta(key, { query, found, current: next }), found[next]));
        return true;
      },
    replaceFound:
      (replacement) =>
      ({ state, tr, dispatch }) => {
        const { query, found, current } = findStateOf(state);
        const place = found[current];
        if (!place) return false;
        closeHistory(tr).insertText(replacement, place.from, place.to);
        const left = placesOf(tr.doc, query);
        const next = left.findIndex(({ from }) => from >= place.from + replacement.length);
        const meta = { query, found: left, current: left.length === 0 ? -1 : Math.max(0, next) };
        dispatch?.(show(tr.setMeta(key, meta), left[meta.current]));
        return true;
      },
    replaceAllFound:
      (replacement) =>
      ({ state, tr, dispatch }) => {
        const { query, found } = findStateOf(state);
        if (found.length === 0) return false;
        closeHistory(tr);
        for (const { from, to } of [...found].reverse()) tr.insertText(replacement, from, to);
        dispatch?.(tr.setMeta(key, { query, found: placesOf(tr.doc, query), current: -1 }));
        return true;
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin<FindState>({
      key,
      state: {
        init: () => NOTHING,
        apply(transaction, before, _old, state) {
          const given = transaction.getMeta(key) as FindState | undefined;
          if (given) return given;
          if (!transaction.docChanged || before.query.text === '') return before;
          const found = placesOf(state.doc, before.query);
          return { ...before, found, current: Math.min(before.current, found.length - 1) };
        },
      },
      props: {
        decorations(state) {
          const { found, current } = findStateOf(state);
          return DecorationSet.create(
            state.doc,
            found.map(({ from, to }, index) =>
              Decoration.inline(from, to, { class: index === current ? 'found found-current' : 'found' }),
            ),
          );
        },
      },
    }),
  ],
});

/** What is being looked for, and where it was found. */
export function findStateOf(state: EditorState): FindState {
  return key.getState(state) ?? NOTHING;
}

function show(tr: Transaction, place: Range | undefined): Transaction {
  return place ? tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)).scrollIntoView() : tr;
}

function placesOf(doc: Node, { text, isFolded }: FindQuery): Range[] {
  if (text === '') return [];
  const found: Range[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const line = node.textBetween(0, node.content.size, undefined, '\n');
    for (const { start, end } of findText(line, text, { isFolded }))
      found.push({ from: position + 1 + start, to: position + 1 + end });
    return false;
  });
  return found;
}
