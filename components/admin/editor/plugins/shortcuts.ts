import { Extension, type KeyboardShortcutCommand } from '@tiptap/core';
import { COMMANDS } from '../commands';
import type { EditorPanel } from '../editor-context.client';

/** Keys of the commands; what Tiptap binds itself does the same. */
export const Shortcuts = Extension.create<{ open: (panel: EditorPanel) => void }>({
  name: 'shortcuts',
  addOptions: () => ({ open: () => undefined }),
  addKeyboardShortcuts() {
    const bindings: Record<string, KeyboardShortcutCommand> = {
      'Alt-F10': () => {
        const bar = document.querySelector<HTMLElement>('.editor-toolbar [data-roving][tabindex="0"]');
        bar?.focus();
        return bar !== null;
      },
    };
    for (const command of COMMANDS)
      if (command.keys && command.group !== 'history')
        bindings[command.keys] = ({ editor }) => {
          command.run(editor, this.options.open);
          return true;
        };
    return bindings;
  },
});
