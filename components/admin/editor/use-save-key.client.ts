'use client';

import { useEffect } from 'react';

/** Ctrl+S saves what is written, not the page of the browser. */
export function useSaveKey(save: () => unknown): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const isSave =
        (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === 'KeyS';
      if (!isSave) return;
      event.preventDefault();
      void save();
    };
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [save]);
}
