'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { ToastsOfDialog } from '@/components/admin/ui/toast.client';

interface DialogProps {
  isOpen: boolean;
  title: string;
  onClose: () => void;
  isWide?: boolean;
  children: ReactNode;
}

/**
 * A modal of the browser's own: focus begins at its first field, or at its heading where it only asks or shows;
 * it stays inside, Escape closes it, focus goes back where it was.
 */
export function Dialog({ isOpen, title, onClose, isWide = false, children }: DialogProps) {
  const t = useTranslations('desk.common');
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (isOpen && dialog && !dialog.open) {
      dialog.showModal();
      (firstField(dialog) ?? dialog.querySelector('h2'))?.focus();
    }
    if (!isOpen && dialog?.open) dialog.close();
  }, [isOpen]);
  return (
    <dialog
      ref={element}
      className={isWide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      {isOpen && (
        <>
          <header className="flex items-start justify-between gap-3">
            <h2 id={titleId} className="dialog-title" tabIndex={-1}>
              {title}
            </h2>
            <button type="button" className="icon-button" aria-label={t('close')} onClick={onClose}>
              <DeskIcon name="close" />
            </button>
          </header>
          {children}
          <ToastsOfDialog />
        </>
      )}
    </dialog>
  );
}

const FIELD =
  'input:not(:disabled, [type="hidden"], [type="file"]), select:not(:disabled), textarea:not(:disabled)';

function firstField(dialog: HTMLElement): HTMLElement | null {
  return [...dialog.querySelectorAll<HTMLElement>(FIELD)].find((field) => field.checkVisibility()) ?? null;
}
