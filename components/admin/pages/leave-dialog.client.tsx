'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Dialog } from '@/components/admin/ui/dialog.client';

interface LeaveDialogProps {
  isDirty: boolean;
  /** True when all is saved. */
  save: () => Promise<boolean>;
}

/**
 * Asks before a link of the desk leads away from what is not saved; the browser itself asks before the tab closes.
 * What is left unsaved stays in this browser all the same.
 */
export function LeaveDialog({ isDirty, save }: LeaveDialogProps) {
  const t = useTranslations('desk.pages.leave');
  const router = useRouter();
  const [target, setTarget] = useState<string | null>(null);
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: MouseEvent) => {
      const path = pathLeftFor(event);
      if (path === null) return;
      event.preventDefault();
      // Before the link's own listener, which would be gone by now.
      event.stopPropagation();
      setTarget(path);
    };
    document.addEventListener('click', ask, { capture: true });
    return () => document.removeEventListener('click', ask, { capture: true });
  }, [isDirty]);
  const stay = () => setTarget(null);
  const go = () => {
    if (target !== null) router.push(target);
    stay();
  };
  return (
    <Dialog isOpen={target !== null} title={t('title')} onClose={stay}>
      <p className="my-3">{t('text')}</p>
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button button-primary"
          onClick={async () => ((await save()) ? go() : stay())}
        >
          {t('save')}
        </button>
        <button type="button" className="button" onClick={go}>
          {t('go')}
        </button>
        <button type="button" className="button button-quiet" onClick={stay}>
          {t('stay')}
        </button>
      </div>
    </Dialog>
  );
}

/** Where a click leads within this tab, if it leads away from this screen. */
function pathLeftFor(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  // Links of the text lead nowhere while it is written.
  if (!link || link.target === '_blank' || link.isContentEditable || link.origin !== location.origin)
    return null;
  return link.pathname === location.pathname ? null : `${link.pathname}${link.search}`;
}
