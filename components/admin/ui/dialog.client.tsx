'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { DialogClosingProvider } from '@/components/admin/ui/dialog-closing.client';
import { ToastsOfDialog } from '@/components/admin/ui/toast.client';
import { UnsavedQuestion } from '@/components/admin/ui/unsaved-question.client';
import { useGuardedClosing } from '@/components/admin/ui/use-dialog-closing.client';

interface DialogProps {
  isOpen: boolean;
  title: string;
  /** Called at once while nothing in it is unsaved; otherwise when the person has given it up. */
  onClose: () => void;
  isWide?: boolean;
  children: ReactNode;
}

/**
 * A modal of the browser's own: focus begins at its first field, or at its heading where it only asks or shows;
 * it stays inside, Escape closes it, focus goes back where it was. Words that were typed into it and not saved are
 * asked about before the person closes it.
 */
export function Dialog({ isOpen, title, onClose, isWide = false, children }: DialogProps) {
  const t = useTranslations('desk.common');
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const closing = useGuardedClosing({ element, isOpen, onClose });
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
      {...closing.handlers}
    >
      {isOpen && (
        <DialogClosingProvider value={closing.context}>
          <div className="contents" inert={closing.isAsking}>
            <header className="flex items-start justify-between gap-3">
              <h2 id={titleId} className="dialog-title" tabIndex={-1}>
                {title}
              </h2>
              <button
                type="button"
                className="icon-button"
                aria-label={t('close')}
                onClick={closing.context.askToClose}
              >
                <DeskIcon name="close" />
              </button>
            </header>
            {children}
          </div>
          {closing.isAsking && <UnsavedQuestion onStay={closing.stay} onDiscard={closing.discard} />}
          <ToastsOfDialog />
        </DialogClosingProvider>
      )}
    </dialog>
  );
}

const FIELD =
  'input:not(:disabled, [type="hidden"], [type="file"]), select:not(:disabled), textarea:not(:disabled)';

function firstField(dialog: HTMLElement): HTMLElement | null {
  return [...dialog.querySelectorAll<HTMLElement>(FIELD)].find((field) => field.checkVisibility()) ?? null;
}
