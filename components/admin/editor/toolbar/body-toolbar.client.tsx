'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import type { EditorCommand, ShortName } from '../commands';
import { useEditorSurroundings } from '../editor-context.client';
import { shownKeys } from './shown-keys';
import { TableBar } from './table-bar.client';
import { ToolbarMenu } from './toolbar-menu.client';
import { useRovingFocus } from './use-roving-focus.client';

/** What can be done to the text. One stop for the tabulator; on a phone it lies at the bottom and scrolls. */
export function BodyToolbar({ editor }: { editor: Editor }) {
  const t = useTranslations('desk.editor.toolbar');
  const { commands, isReadOnly, hasTypingAids, toggleTypingAids } = useEditorSurroundings();
  const { onKeyDown, itemProps } = useRovingFocus();
  const isInTable = useEditorState({ editor, selector: ({ editor: e }) => e.isActive('table') });
  if (isReadOnly) return null;
  const shown = commands.filter((command) => !command.isRare);
  const rare = commands.filter((command) => command.isRare);
  return (
    <div className="editor-toolbar">
      <div
        role="toolbar"
        aria-label={t('label')}
        aria-controls="editor-body"
        className="editor-toolbar-bar"
        onKeyDown={onKeyDown}
      >
        {shown.map((command, index) => (
          <Fragment key={command.name}>
            {index > 0 && shown[index - 1]?.group !== command.group && (
              <span className="editor-toolbar-gap" aria-hidden="true" />
            )}
            <CommandButton command={command} editor={editor} item={itemProps(index)} />
          </Fragment>
        ))}
        <span className="editor-toolbar-gap" aria-hidden="true" />
        <button
          type="button"
          className="tool tool-text"
          aria-pressed={hasTypingAids}
          title={t('typingAidsHint')}
          onClick={toggleTypingAids}
          {...itemProps(shown.length)}
        >
          {t('typingAids')}
        </button>
        <ToolbarMenu editor={editor} commands={rare} item={itemProps(shown.length + 1)} />
      </div>
      {isInTable && <TableBar editor={editor} />}
    </div>
  );
}

interface CommandButtonProps {
  command: EditorCommand;
  editor: Editor;
  item: Record<string, unknown>;
}

/** Commands whose name is short enough to be read rather than drawn. */
function CommandButton({ command, editor, item }: CommandButtonProps) {
  const t = useTranslations('desk.editor.commands');
  const { open } = useEditorSurroundings();
  const { isActive, isPossible } = useEditorState({
    editor,
    selector: ({ editor: e }) => ({
      isActive: command.isActive?.(e) ?? false,
      isPossible: command.isPossible?.(e) ?? true,
    }),
  });
  const name = t(`names.${command.name}`);
  const keys = command.keys ? shownKeys(command.keys) : '';
  return (
    <button
      type="button"
      className={command.icon ? 'tool' : 'tool tool-text'}
      aria-label={name}
      title={keys ? `${name} (${keys})` : name}
      aria-pressed={command.isActive ? isActive : undefined}
      aria-disabled={!isPossible || undefined}
      // The selection in the text stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => isPossible && command.run(editor, open)}
      {...item}
    >
      {command.icon ? (
        <DeskIcon name={command.icon} isSmall />
      ) : (
        <span aria-hidden="true">{t(`shorts.${command.name as ShortName}`)}</span>
      )}
    </button>
  );
}
