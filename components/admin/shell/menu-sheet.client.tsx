'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';

/** On a phone the navigation opens as a sheet; it closes when a screen was chosen. */
export function MenuSheet({ children }: { children: ReactNode }) {
  const t = useTranslations('desk.common');
  const [isOpen, setIsOpen] = useState(false);
  const path = usePathname();
  useEffect(() => {
    if (path) setIsOpen(false);
  }, [path]);
  return (
    <>
      <button
        type="button"
        className="icon-button desk-menu-button"
        aria-label={t('menu')}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      >
        <DeskIcon name="menu" />
      </button>
      <Dialog isOpen={isOpen} title={t('menu')} onClose={() => setIsOpen(false)}>
        <nav className="desk-sections" aria-label={t('menu')}>
          {children}
        </nav>
      </Dialog>
    </>
  );
}
