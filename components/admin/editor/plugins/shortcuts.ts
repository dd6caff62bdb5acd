import { Extension } from '@tiptap/core';
import { COMMANDS } from '../commands';
import type { EditorPanel } from '../editor-context.client';

/** Keys of the commands; what Tiptap binds itself does the same. */
export const Shortcuts = Extension.create<{ open: (panel: EditorPanel) => void }>({
  name: 'shortcuts',
  addOptions: () => ({ open: () => undefined }),
  addKeyboardShortcuts() {
    const own = COMMANDS.filter(({ keys, group }) => keys && group !== 'history');
    return Object.fromEntries(
      own.map((command) => [
        command.keys ?? '',
        ({ editor }) => {
          command.run(editor, this.options.open);
          return true;
        },
      ]),
    );
  },
});
