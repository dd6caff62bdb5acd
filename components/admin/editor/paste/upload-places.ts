import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

type Change = { add: { id: string; at: number; element: HTMLElement } } | { remove: string };

const key = new PluginKey<DecorationSet>('uploadPlaces');

/**
 * Where pictures that are on their way in will stand. The places move with the text around them, and are no
 * part of it: nothing unfinished is ever saved.
 */
export const UploadPlaces = Extension.create({
  name: 'uploadPlaces',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(transaction, before) {
          const places = before.map(transaction.mapping, transaction.doc);
          const change = transaction.getMeta(key) as Change | undefined;
          if (!change) return places;
          if ('remove' in change)
            return places.remove(places.find(undefined, undefined, (spec) => spec.id === change.remove));
          const { id, at, element } = change.add;
          return places.add(transaction.doc, [Decoration.widget(at, element, { id, ignoreSelection: true })]);
        },
      },
      props: { decorations: (state) => key.getState(state) ?? DecorationSet.empty },
    }),
  ],
});

/** Adds or takes away a place; to be set on a transaction. */
export const uploadPlaceMeta = (change: Change): [PluginKey, Change] => [key, change];

/** Where a place is by now; null when the text around it was deleted. */
export function uploadPlaceAt(state: EditorState, id: string): number | null {
  const [place] = (key.getState(state) ?? DecorationSet.empty).find(
    undefined,
    undefined,
    (spec) => spec.id === id,
  );
  return place?.from ?? null;
}
