'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';

type Answer = { ok: true } | { ok: false; code: string };

/**
 * Renders the screen anew after an answer of the server, be it one that found the screen old; but not when nobody is
 * signed in or nobody answered: the router would then lead away from what is being written.
 */
export function useRefreshAfter(): (answer: Answer) => void {
  const router = useRouter();
  return useCallback(
    (answer) => {
      if (answer.ok || (answer.code !== 'offline' && answer.code !== 'signed-out')) router.refresh();
    },
    [router],
  );
}
