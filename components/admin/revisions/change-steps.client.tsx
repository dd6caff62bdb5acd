'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';

const changes = () => [...document.querySelectorAll<HTMLElement>('[data-change]')];

/** From one change to the next, by button or by the keys [ and ]. */
export function ChangeSteps() {
  const t = useTranslations('desk.revisions');
  const [number, setNumber] = useState(0);
  const [total, setTotal] = useState(0);
  useEffect(() => setTotal(changes().length), []);
  const go = useCallback((step: 1 | -1) => {
    const all = changes();
    const focused = all.indexOf(document.activeElement as HTMLElement);
    const next = focused === -1 ? (step === 1 ? 0 : all.length - 1) : focused + step;
    all[next]?.focus();
    setTotal(all.length);
    setNumber(Math.min(Math.max(next + 1, 1), all.length));
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, select, textarea, dialog');
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.code === 'BracketLeft') go(-1);
      if (event.code === 'BracketRight') go(1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [go]);
  return (
    <span className="flex items-center gap-1">
      <span aria-live="polite">{t('position', { number, total })}</span>
      <button type="button" className="icon-button" aria-label={t('previous')} onClick={() => go(-1)}>
        <DeskIcon name="up" isSmall />
      </button>
      <button type="button" className="icon-button" aria-label={t('next')} onClick={() => go(1)}>
        <DeskIcon name="down" isSmall />
      </button>
    </span>
  );
}
