'use client';

import {
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { DialogClosing, Held } from '@/components/admin/ui/dialog-closing.client';
import { TypedWords } from '@/components/admin/ui/typed-words';

interface ClosingOptions {
  element: RefObject<HTMLDialogElement | null>;
  isOpen: boolean;
  onClose: () => void;
}

/**
 * How a dialog closes: at once while nothing in it is unsaved, else after a question within it. Whoever opened it
 * closes it without one. The browser asks in the same case before the tab goes.
 */
export function useGuardedClosing({ element, isOpen, onClose }: ClosingOptions) {
  const words = useRef<TypedWords | null>(null);
  const held = useRef(new Map<string, Held>());
  const focusBefore = useRef<Element | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  /** What is done once what was typed is given up: null closes the dialog. */
  const leaving = useRef<(() => void) | null>(null);
  const close = useRef(onClose);
  close.current = onClose;

  const guard = useMemo(() => {
    const isChanged = () =>
      words.current?.isChanged === true || [...held.current.values()].some((form) => form.isChanged);
    const ask = (leave: (() => void) | null) => {
      if (!isChanged()) return (leave ?? close.current)();
      leaving.current = leave;
      focusBefore.current = document.activeElement;
      setIsAsking(true);
    };
    const context: DialogClosing = {
      askToClose: () => ask(null),
      askToLeave: ask,
      settle: () => words.current?.settle(),
      hold: (id, form) => {
        held.current.set(id, form);
        return () => void held.current.delete(id);
      },
    };
    return { context, isChanged };
  }, []);

  useEffect(() => {
    if (!isOpen || !element.current) return;
    words.current = new TypedWords(element.current);
    const warn = (event: BeforeUnloadEvent) => {
      if (guard.isChanged()) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
      words.current = null;
      focusBefore.current = null;
      setIsAsking(false);
    };
  }, [isOpen, element, guard]);
  useEffect(() => {
    if (isAsking || !(focusBefore.current instanceof HTMLElement)) return;
    focusBefore.current.focus();
    focusBefore.current = null;
  }, [isAsking]);

  const stay = () => setIsAsking(false);
  const isOwn = (event: SyntheticEvent) => event.target === element.current;
  return {
    context: guard.context,
    isAsking,
    stay,
    discard: () => {
      for (const { forget } of [...held.current.values()]) forget?.();
      if (!leaving.current) return close.current();
      leaving.current();
      // The field that was left is gone.
      focusBefore.current = element.current?.querySelector('h2, h1') ?? null;
      setIsAsking(false);
    },
    /** For the dialog's element. */
    handlers: {
      onFocus: ({ target }: SyntheticEvent) => words.current?.note(target),
      onInput: ({ target }: SyntheticEvent) => words.current?.typed(target),
      // Before the browser makes a request to close of it, which may be refused only once.
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const isOthers = (event.target as Element).closest('dialog') !== element.current;
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing || isOthers)
          return;
        event.preventDefault();
        if (isAsking) stay();
        else guard.context.askToClose();
      },
      // The gesture «back» of a phone.
      onCancel: (event: SyntheticEvent) => {
        if (!isOwn(event)) return;
        event.preventDefault();
        if (isAsking) stay();
        else guard.context.askToClose();
      },
      onClose: (event: SyntheticEvent) => {
        // One that was shown again meanwhile stays.
        if (!isOwn(event) || element.current?.open) return;
        if (!isOpen || !guard.isChanged()) return close.current();
        // The browser would not be kept from closing it.
        element.current?.showModal();
        leaving.current = null;
        setIsAsking(true);
      },
    },
  };
}
