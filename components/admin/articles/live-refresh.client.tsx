'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Changes that come in a burst (an import, a bulk action) are shown once. */
const GATHER_MS = 800;

/** Renders the screen anew when the newsroom's articles change, without a reload. Invisible. */
export function LiveRefresh() {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const events = new EventSource('/api/desk/events');
    events.addEventListener('change', () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        router.refresh();
      }, GATHER_MS);
    });
    return () => {
      clearTimeout(timer);
      events.close();
    };
  }, [router]);
  return null;
}
