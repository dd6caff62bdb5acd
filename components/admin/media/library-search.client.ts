'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskPicture } from '@/lib/media/types';

interface Page {
  items: DeskPicture[];
  next: number | null;
}

/** A person types a letter every tenth of a second or so. */
const TYPING_PAUSE_MS = 250;

/** Newest pictures, or those that the words find; read anew a moment after typing stops. */
export function useLibrarySearch(query: string, isOn: boolean) {
  const [page, setPage] = useState<Page>({ items: [], next: null });
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const current = useRef('');

  const read = useCallback(async (words: string, cursor: number | null, signal?: AbortSignal) => {
    setState('loading');
    const search = new URLSearchParams({ q: words, ...(cursor === null ? {} : { cursor: String(cursor) }) });
    try {
      const answer = await fetch(`/api/desk/media?${search}`, signal ? { signal } : {});
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const found = (await answer.json()) as Page;
      if (current.current !== words) return;
      setPage((before) =>
        cursor === null ? found : { items: [...before.items, ...found.items], next: found.next },
      );
      setState('ready');
    } catch {
      if (!signal?.aborted) setState('failed');
    }
  }, []);

  useEffect(() => {
    if (!isOn) return;
    current.current = query;
    const abort = new AbortController();
    const timer = setTimeout(read, query === '' ? 0 : TYPING_PAUSE_MS, query, null, abort.signal);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query, isOn, read]);

  return {
    ...page,
    state,
    readMore: () => void read(query, page.next),
    again: () => void read(query, null),
    /** Puts a picture on top, or what is known of it now in its place. */
    put: (picture: DeskPicture) =>
      setPage(({ items, next }) => ({
        next,
        items: items.some(({ id }) => id === picture.id)
          ? items.map((each) => (each.id === picture.id ? picture : each))
          : [picture, ...items],
      })),
  };
}
