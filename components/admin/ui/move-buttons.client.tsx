'use client';

import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { DeskIcon } from '@/components/admin/ui/desk-icon';

interface MoveButtonsProps {
  labels: { up: string; down: string };
  isFirst: boolean;
  isLast: boolean;
  /** Shows the row in its new place at once; what it waits for comes after. */
  onMove: (by: -1 | 1) => void;
}

/**
 * Moves a row of a list up or down. The pressed button keeps the focus when its row is put elsewhere in the
 * document, and at the ends of the list, so that it can be pressed again and again.
 */
export function MoveButtons({ labels, isFirst, isLast, onMove }: MoveButtonsProps) {
  const move = (event: MouseEvent<HTMLButtonElement>, by: -1 | 1) => {
    const button = event.currentTarget;
    if (button.ariaDisabled === 'true') return;
    flushSync(() => onMove(by));
    button.focus();
  };
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={labels.up}
        aria-disabled={isFirst || undefined}
        onClick={(event) => move(event, -1)}
      >
        <DeskIcon name="up" isSmall />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={labels.down}
        aria-disabled={isLast || undefined}
        onClick={(event) => move(event, 1)}
      >
        <DeskIcon name="down" isSmall />
      </button>
    </>
  );
}
