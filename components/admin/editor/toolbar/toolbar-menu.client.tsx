'use client';

import type { Editor } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useRef } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import type { EditorCommand } from '../commands';
import { useEditorSurroundings } from '../editor-context.client';
import { shownKeys } from './shown-keys';

interface ToolbarMenuProps {
  editor: Editor;
  commands: readonly EditorCommand[];
  item: Record<string, unknown>;
}

/** The rarer commands, behind one button. A popover of the browser: Escape and a click outside close it. */
export function ToolbarMenu({ editor, commands, item }: ToolbarMenuProps) {
  const t = useTranslations('desk.editor.commands');
  const tBar = useTranslations('desk.editor.toolbar');
  const { open } = useEditorSurroundings();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const choose = (command: EditorCommand) => {
    menu.current?.hidePopover();
    command.run(editor, open);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + step + items.length) % items.length]?.focus();
  };
  const place = () => {
    const frame = button.current?.getBoundingClientRect();
    const list = menu.current;
    if (!frame || !list) return;
    const fitsBelow = frame.bottom + list.offsetHeight < window.innerHeight;
    list.style.insetBlockStart = fitsBelow
      ? `${frame.bottom}px`
      : `${Math.max(8, frame.top - list.offsetHeight)}px`;
    const isRtl = getComputedStyle(list).direction === 'rtl';
    const fromStart = isRtl ? window.innerWidth - frame.right : frame.left;
    list.style.insetInlineStart = `${Math.max(8, Math.min(fromStart, window.innerWidth - list.offsetWidth - 8))}px`;
    list.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  };
  return (
    <>
      <button
        type="button"
        ref={button}
        className="tool"
        aria-label={tBar('more')}
        title={tBar('more')}
        aria-haspopup="menu"
        popoverTarget={id}
        {...item}
      >
        <DeskIcon name="more" isSmall />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={tBar('more')}
        className="editor-menu"
        onKeyDown={onKeyDown}
        onToggle={(event) => {
          if ((event as unknown as ToggleEvent).newState === 'open') place();
        }}
      >
        {commands.map((command) => (
          <button
            key={command.name}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => choose(command)}
          >
            {t(`names.${command.name}`)}
            {command.keys && <kbd>{shownKeys(command.keys)}</kbd>}
          </button>
        ))}
      </div>
    </>
  );
}
