'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/**
 * Asks the server anew when somebody comes back to this tab: what colleagues have said and done meanwhile. No stream
 * of events, since every open article would hold one of the six connections that a browser has for a site.
 */
export function useFreshOnReturn(): void {
  const router = useRouter();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') router.refresh();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [router]);
}
