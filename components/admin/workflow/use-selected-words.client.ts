'use client';

import { useEffect, useState } from 'react';

/** In characters; a note is about a passage, not about a page. */
const MOST = 300;

/**
 * The words last selected in the article's text, and a way to let go of them or take up others. They stay when focus goes to another
 * field, which takes the selection away; a click into the text without selecting lets go of them, too.
 */
export function useSelectedWords(): [words: string | null, put: (words: string | null) => void] {
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    const read = () => {
      const selection = document.getSelection();
      const anchor = selection?.anchorNode;
      const element = anchor instanceof Element ? anchor : anchor?.parentElement;
      if (!selection || !element?.closest('#editor-body')) return;
      setWords(selection.toString().replace(/\s+/g, ' ').trim().slice(0, MOST) || null);
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, []);
  return [words, setWords];
}
