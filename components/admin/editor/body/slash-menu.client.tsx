'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { foldArabic } from '@/lib/arabic/fold';
import type { EditorCommand } from '../commands';
import { useEditorSurroundings } from '../editor-context.client';
import { dismissSlash, slashStateOf } from '../plugins/slash-menu';

interface SlashMenuListProps {
  editor: Editor;
  /** The editor's keys come through here while the menu is open. */
  onKey: RefObject<(key: string) => boolean>;
}

/** The blocks that can be put where «/» was typed, by the words behind it. */
export function SlashMenuList({ editor, onKey }: SlashMenuListProps) {
  const t = useTranslations('desk.editor.slash');
  const names = useTranslations('desk.editor.commands');
  const { open, commands } = useEditorSurroundings();
  const slash = useEditorState({ editor, selector: ({ editor: e }) => slashStateOf(e.state) });
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const query = foldArabic(slash?.query.trim() ?? '');
  const offered = commands.filter(
    (command) => command.isBlock && foldArabic(names(`names.${command.name}`)).includes(query),
  );
  const current = Math.max(0, Math.min(active, offered.length - 1));
  const from = slash?.from;
  // A new menu begins at its top.
  useEffect(() => setActive(0), [from, query]);

  const choose = (command: EditorCommand | undefined) => {
    if (!slash || !command) return;
    editor.chain().deleteRange({ from: slash.from, to: slash.to }).run();
    command.run(editor, open);
  };
  onKey.current = (key) => {
    if (!slash) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step) setActive((current + step + offered.length) % Math.max(1, offered.length));
    else if (key === 'Enter' || key === 'Tab') {
      if (offered.length === 0) return false;
      choose(offered[current]);
    } else if (key === 'Escape') editor.view.dispatch(editor.state.tr.setMeta(...dismissSlash(slash)));
    else return false;
    return true;
  };

  const activeId = slash && offered.length > 0 ? `slash-${offered[current]?.name}` : null;
  useEffect(() => {
    if (!editor.isInitialized) return;
    const { dom } = editor.view;
    if (activeId) {
      dom.setAttribute('aria-controls', 'slash-menu');
      dom.setAttribute('aria-activedescendant', activeId);
      document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    } else {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    }
  }, [editor, activeId]);
  useLayoutEffect(() => {
    // Its height changes with the words behind the «/».
    if (from !== undefined && list.current) placeAt(list.current, editor, from);
  });

  if (!slash) return null;
  return (
    <div
      ref={list}
      id="slash-menu"
      role="listbox"
      aria-label={t('label')}
      className="editor-menu editor-slash"
    >
      {offered.map((command, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text has the keys.
        <div
          key={command.name}
          id={`slash-${command.name}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(command)}
        >
          <span className="flex items-center gap-3">
            {command.icon && <DeskIcon name={command.icon} isSmall />}
            {names(`names.${command.name}`)}
          </span>
        </div>
      ))}
      {offered.length === 0 && <p className="field-hint">{t('none')}</p>}
    </div>
  );
}

const LEAST_ROOM_PX = 180;

/** Under the «/», or above it where there is more room. */
function placeAt(list: HTMLElement, editor: Editor, from: number): void {
  const at = editor.view.coordsAtPos(from);
  const isRtl = getComputedStyle(list).direction === 'rtl';
  const below = window.innerHeight - at.bottom - 12;
  const isBelow = below >= Math.min(LEAST_ROOM_PX, list.scrollHeight) || below >= at.top;
  list.style.maxBlockSize = `${(isBelow ? below : at.top) - 12}px`;
  list.style.insetBlockStart = isBelow ? `${at.bottom + 4}px` : 'auto';
  list.style.insetBlockEnd = isBelow ? 'auto' : `${window.innerHeight - at.top + 4}px`;
  const fromStart = isRtl ? window.innerWidth - at.right : at.left;
  list.style.insetInlineStart = `${Math.max(8, Math.min(fromStart, window.innerWidth - list.offsetWidth - 8))}px`;
}
