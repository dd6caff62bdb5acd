'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { useEditorSurroundings } from '../editor-context.client';
import { findStateOf } from '../plugins/find-replace';

interface FindBarProps {
  editor: Editor;
  onClose: () => void;
}

/** Looks for words in the body, marks them all, and replaces one or all. */
export function FindBar({ editor, onClose }: FindBarProps) {
  const t = useTranslations('desk.editor.find');
  const { isReadOnly } = useEditorSurroundings();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => selectedText(editor));
  const [isFolded, setIsFolded] = useState(true);
  const [replacement, setReplacement] = useState('');
  const [replaced, setReplaced] = useState<number | null>(null);
  const { count, current } = useEditorState({
    editor,
    selector: ({ editor: e }) => {
      const { found, current: at } = findStateOf(e.state);
      return { count: found.length, current: at };
    },
  });

  useEffect(() => {
    editor.commands.find({ text, isFolded });
  }, [editor, text, isFolded]);
  useEffect(() => {
    field.current?.select();
    return () => {
      if (!editor.isDestroyed) editor.commands.find({ text: '', isFolded: true });
    };
  }, [editor]);

  const close = () => {
    onClose();
    // At once: what is typed next belongs to the text.
    editor.view.focus();
  };
  // Buttons stay enabled: one that is switched off while it has the focus swallows the keys.
  const replaceAll = () => {
    if (count === 0) return;
    setReplaced(count);
    editor.commands.replaceAllFound(replacement);
  };
  const said =
    replaced !== null
      ? t('replaced', { count: replaced })
      : text === ''
        ? ''
        : count === 0
          ? t('none')
          : t('place', { current: current + 1, count });
  return (
    <search
      className="find-bar"
      aria-label={t('label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          close();
        }
      }}
    >
      <div className="find-row">
        <input
          ref={field}
          className="input"
          aria-label={t('find')}
          placeholder={t('find')}
          value={text}
          dir="auto"
          onChange={(event) => {
            setText(event.target.value);
            setReplaced(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            editor.commands.findNext(event.shiftKey ? -1 : 1);
          }}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={t('previous')}
          aria-disabled={count === 0}
          onClick={() => editor.commands.findNext(-1)}
        >
          <DeskIcon name="up" isSmall />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('next')}
          aria-disabled={count === 0}
          onClick={() => editor.commands.findNext(1)}
        >
          <DeskIcon name="down" isSmall />
        </button>
        <output className="find-count">{said}</output>
        <button type="button" className="icon-button" aria-label={t('close')} onClick={close}>
          <DeskIcon name="close" isSmall />
        </button>
      </div>
      {!isReadOnly && (
        <div className="find-row">
          <input
            className="input"
            aria-label={t('replacement')}
            placeholder={t('replacement')}
            value={replacement}
            dir="auto"
            onChange={(event) => setReplacement(event.target.value)}
          />
          <button
            type="button"
            className="button"
            aria-disabled={count === 0}
            onClick={() => editor.commands.replaceFound(replacement)}
          >
            {t('replace')}
          </button>
          <button type="button" className="button" aria-disabled={count === 0} onClick={replaceAll}>
            {t('replaceAll')}
          </button>
        </div>
      )}
      <label className="choice">
        <input type="checkbox" checked={isFolded} onChange={(event) => setIsFolded(event.target.checked)} />
        {t('folded')}
      </label>
    </search>
  );
}

function selectedText(editor: Editor): string {
  const { from, to, $from, $to } = editor.state.selection;
  const isInOneBlock = $from.sameParent($to) && to - from < 200;
  return isInOneBlock ? editor.state.doc.textBetween(from, to, ' ') : '';
}
