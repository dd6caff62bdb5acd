import { Extension, type KeyboardShortcutCommand } from '@tiptap/core';
import type { EditorCommand } from '../commands';
import type { EditorPanel } from '../editor-context.client';

interface ShortcutsOptions {
  commands: readonly EditorCommand[];
  open: (panel: EditorPanel) => void;
}

/** Keys of the commands; what Tiptap binds itself does the same. */
export const Shortcuts = Extension.create<ShortcutsOptions>({
  name: 'shortcuts',
  addOptions: () => ({ commands: [], open: () => undefined }),
  addKeyboardShortcuts() {
    const bindings: Record<string, KeyboardShortcutCommand> = {
      'Alt-F10': () => {
        const bar = document.querySelector<HTMLElement>('.editor-toolbar [data-roving][tabindex="0"]');
        bar?.focus();
        return bar !== null;
      },
    };
    for (const command of this.options.commands)
      if (command.keys && command.group !== 'history')
        bindings[command.keys] = ({ editor }) => {
          command.run(editor, this.options.open);
          return true;
        };
    return bindings;
  },
});
