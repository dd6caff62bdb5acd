'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';

interface BlockFrameProps {
  view: NodeViewProps;
  /** What the block is, for people who do not see it. */
  label: string;
  /** Further actions beside «remove». */
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of a block that is one thing: it says what it is, and can be chosen, dragged and removed. */
export function BlockFrame({ view, label, actions, children }: BlockFrameProps) {
  const t = useTranslations('desk.editor.blocks');
  return (
    <NodeViewWrapper
      as="div"
      role="group"
      aria-label={label}
      className={view.selected ? 'thing is-chosen' : 'thing'}
      onKeyDown={(event: React.KeyboardEvent) => {
        if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyZ') return;
        event.preventDefault();
        view.editor.commands[event.shiftKey ? 'redo' : 'undo']();
      }}
    >
      <div className="thing-bar" contentEditable={false}>
        <span className="thing-name" data-drag-handle="">
          <DeskIcon name="drag" isSmall />
          {label}
        </span>
        {actions}
        <button
          type="button"
          className="icon-button"
          aria-label={t('remove', { block: label })}
          onClick={() => {
            view.deleteNode();
            view.editor.commands.focus();
          }}
        >
          <DeskIcon name="trash" isSmall />
        </button>
      </div>
      {children}
    </NodeViewWrapper>
  );
}
