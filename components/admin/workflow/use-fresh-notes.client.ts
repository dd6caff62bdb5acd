'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

const ASKED_EVERY_MS = 15_000;

interface NoteMark {
  id: number;
  isResolved: boolean;
}

/**
 * Renders the screen anew when colleagues have written or settled a note; asks every 15 s while the tab is looked at,
 * and at once when somebody comes back to it. No stream of events, since every open article would hold one of the six
 * connections that a browser has for a site. Without an answer (no network, signed out) the screen stays: rendering
 * it anew would lead away from the text.
 */
export function useFreshNotes(articleId: number, shown: readonly NoteMark[]): void {
  const router = useRouter();
  const marks = useRef('');
  useEffect(() => {
    marks.current = marksOf(shown);
  }, [shown]);
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const notes = await askForNotes(articleId);
      if (notes && marksOf(notes) !== marks.current) router.refresh();
    };
    const timer = setInterval(look, ASKED_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [articleId, router]);
}

async function askForNotes(articleId: number): Promise<NoteMark[] | null> {
  try {
    const response = await fetch(`/api/desk/articles/${articleId}/notes`, { cache: 'no-store' });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

const marksOf = (notes: readonly NoteMark[]): string =>
  notes.map(({ id, isResolved }) => `${id}${isResolved ? '+' : ''}`).join(' ');
