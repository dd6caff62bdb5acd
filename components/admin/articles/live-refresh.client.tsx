'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { hearDesk } from '@/components/admin/ui/hear-desk';
import { useLineIsBack, useToast } from '@/components/admin/ui/toast.client';

/** Changes that come in a burst (an import, a bulk action) are shown once. */
const GATHER_MS = 800;

/**
 * Renders the screen anew when the newsroom's articles change, without a reload. Invisible. Not while nobody is signed
 * in or nobody answers: the router would then lead away, and what is selected or half typed would be gone.
 */
export function LiveRefresh() {
  const router = useRouter();
  const t = useTranslations('desk.failures');
  const toast = useToast();
  const lineIsBack = useLineIsBack();
  // Rendering anew brings other functions; the stream is not to be opened again for them.
  const sayEnded = useRef<() => void>(() => undefined);
  sayEnded.current = () => toast(t('signed-out'), 'danger', 'signed-out');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isStopped = false;
    let isTold = false;
    const refresh = async () => {
      timer = undefined;
      const status = await askForSession();
      if (isStopped) return;
      if (status === 204) {
        lineIsBack();
        router.refresh();
      } else if (status === 401 && !isTold) sayEnded.current();
      isTold = status === 401;
    };
    const stop = hearDesk(() => {
      timer ??= setTimeout(refresh, GATHER_MS);
    });
    return () => {
      isStopped = true;
      clearTimeout(timer);
      stop();
    };
  }, [router, lineIsBack]);
  return null;
}

/** @returns the status of the answer: 204 to somebody signed in, 401 to nobody; null without an answer */
const askForSession = (): Promise<number | null> =>
  fetch('/api/desk/session', { cache: 'no-store' }).then(
    ({ status }) => status,
    () => null,
  );
