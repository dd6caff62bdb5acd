'use client';

import { createContext, type ReactNode, useContext, useEffect, useId } from 'react';

export interface DialogClosing {
  /** Closes the dialog, after asking when something in it is not saved. */
  askToClose: () => void;
  /** Leaves a form within the dialog, after the same question. */
  askToLeave: (leave: () => void) => void;
  /** What the fields say now is saved. */
  settle: () => void;
  /** @returns ends it */
  hold: (id: string, held: Held) => () => void;
}

/** What a form in a dialog knows of itself. */
export interface Held {
  isChanged: boolean;
  /** Somebody gave it up. */
  forget?: (() => void) | undefined;
}

/** Outside of a dialog nothing closes. */
const NONE: DialogClosing = {
  askToClose: () => undefined,
  askToLeave: (leave) => leave(),
  settle: () => undefined,
  hold: () => () => undefined,
};

const ClosingContext = createContext(NONE);
export const DialogClosingProvider = ClosingContext.Provider;
export const useDialogClosing = (): DialogClosing => useContext(ClosingContext);

/**
 * Tells the dialog around a form that it holds something unsaved. What is typed into fields or chosen in them is
 * seen without; this is for what buttons choose, and for who must know when it is given up.
 */
export function useHeldInDialog({ isChanged, forget }: Held): void {
  const id = useId();
  const { hold } = useDialogClosing();
  useEffect(() => hold(id, { isChanged, forget }), [hold, id, isChanged, forget]);
}

/** A button that leaves the dialog as its cross and Escape do. */
export function DialogCancel({ children }: { children: ReactNode }) {
  const { askToClose } = useDialogClosing();
  return (
    <button type="button" className="button" onClick={askToClose}>
      {children}
    </button>
  );
}
