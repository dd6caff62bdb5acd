'use client';

import type { Editor } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import { useRovingFocus } from './use-roving-focus.client';

const ACTIONS = {
  rowBefore: (editor: Editor) => editor.chain().focus().addRowBefore().run(),
  rowAfter: (editor: Editor) => editor.chain().focus().addRowAfter().run(),
  columnBefore: (editor: Editor) => editor.chain().focus().addColumnBefore().run(),
  columnAfter: (editor: Editor) => editor.chain().focus().addColumnAfter().run(),
  headerRow: (editor: Editor) => editor.chain().focus().toggleHeaderRow().run(),
  headerColumn: (editor: Editor) => editor.chain().focus().toggleHeaderColumn().run(),
  mergeCells: (editor: Editor) => editor.chain().focus().mergeOrSplit().run(),
  deleteRow: (editor: Editor) => editor.chain().focus().deleteRow().run(),
  deleteColumn: (editor: Editor) => editor.chain().focus().deleteColumn().run(),
  deleteTable: (editor: Editor) => editor.chain().focus().deleteTable().run(),
} as const;
const NAMES = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];

/** Rows and columns of the table that the cursor is in. */
export function TableBar({ editor }: { editor: Editor }) {
  const t = useTranslations('desk.editor.table');
  const { onKeyDown, itemProps } = useRovingFocus();
  return (
    <div role="toolbar" aria-label={t('label')} className="editor-toolbar-bar" onKeyDown={onKeyDown}>
      {NAMES.map((name, index) => (
        <button
          key={name}
          type="button"
          className="tool tool-text"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => ACTIONS[name](editor)}
          {...itemProps(index)}
        >
          {t(name)}
        </button>
      ))}
    </div>
  );
}
