'use client';

import { useTranslations } from 'next-intl';
import { DeskIcon } from '@/components/admin/ui/desk-icon';

/** Turns light into dark and back, and remembers it in this browser (the reader pages' own choice). */
export function ThemeButton() {
  const t = useTranslations('desk.common');
  function turn() {
    const root = document.documentElement;
    const isDark = root.dataset['theme']
      ? root.dataset['theme'] === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset['theme'] = isDark ? 'light' : 'dark';
    try {
      localStorage.setItem('nashra:theme', root.dataset['theme']);
    } catch {
      // Storage may be forbidden: then the choice lasts as long as the page.
    }
  }
  return (
    <button type="button" className="icon-button" aria-label={t('theme')} onClick={turn}>
      <DeskIcon name="theme" />
    </button>
  );
}
