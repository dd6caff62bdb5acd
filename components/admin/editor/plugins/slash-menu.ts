import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export interface SlashState {
  /** Of the «/» in the document. */
  from: number;
  /** Of the cursor, behind what was typed. */
  to: number;
  query: string;
}

interface SlashMenuOptions {
  /** Handles a key while the menu is open; true when it did something with it. */
  onKey: (key: string) => boolean;
}

interface MenuState {
  open: SlashState | null;
  /** The «/» whose menu was closed by Escape. */
  dismissedAt: number | null;
}

const key = new PluginKey<MenuState>('slashMenu');

/** Opens a menu where «/» is typed at the start of a line or behind a space, and reads the words behind it. */
export const SlashMenu = Extension.create<SlashMenuOptions>({
  name: 'slashMenu',
  priority: 1_000,
  addOptions: () => ({ onKey: () => false }),
  addProseMirrorPlugins() {
    const { onKey } = this.options;
    return [
      new Plugin<MenuState>({
        key,
        state: {
          init: () => ({ open: null, dismissedAt: null }),
          apply(transaction, before, _old, state) {
            const dismissed = transaction.getMeta(key) as number | undefined;
            const dismissedAt =
              dismissed ?? (before.dismissedAt === null ? null : transaction.mapping.map(before.dismissedAt));
            // Only typing opens it: an address that is pasted or a cursor that passes by does not.
            if (!transaction.docChanged && !before.open) return { open: null, dismissedAt };
            const open = read(state);
            return {
              open: open && open.from !== dismissedAt ? open : null,
              dismissedAt: open ? dismissedAt : null,
            };
          },
        },
        props: {
          handleKeyDown: (view, event) => {
            if (!key.getState(view.state)?.open || event.isComposing) return false;
            return onKey(event.key);
          },
          decorations: (state) => {
            const open = key.getState(state)?.open;
            return open
              ? DecorationSet.create(state.doc, [
                  Decoration.inline(open.from, open.to, { class: 'slash-query' }),
                ])
              : DecorationSet.empty;
          },
        },
      }),
    ];
  },
});

/** The menu that is open, if one is. */
export const slashStateOf = (state: EditorState): SlashState | null => key.getState(state)?.open ?? null;

/** To be set on a transaction: closes the menu, and keeps it closed for this «/». */
export const dismissSlash = (slash: SlashState): [PluginKey, number] => [key, slash.from];

function read(state: EditorState): SlashState | null {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== 'paragraph') return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\n');
  const match = /(?:^|\s)\/([\p{L}\p{M}\p{N} ]{0,24})$/u.exec(before);
  if (!match || match[1]?.startsWith(' ')) return null;
  const query = match[1] ?? '';
  return { from: $from.pos - query.length - 1, to: $from.pos, query };
}
