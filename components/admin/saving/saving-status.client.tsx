'use client';

import { useTranslations } from 'next-intl';
import { clockTime } from '@/components/admin/saving/clock-time';
import type { ArticleDocumentView } from '@/components/admin/saving/use-article-document.client';
import { DeskIcon, type DeskIconName } from '@/components/admin/ui/desk-icon';

const ICON = {
  saved: 'check',
  saving: 'upload',
  unsaved: 'edit',
  offline: 'warning',
  'signed-out': 'lock',
  conflict: 'warning',
  'lease-lost': 'lock',
  failed: 'warning',
} as const satisfies Record<ArticleDocumentView['state'], DeskIconName>;

/** «حُفظت 14:25 · النسخة 37», for the editor's bar. What needs a word more is in `SavingNotices`. */
export function SavingStatus({ document, timeZone }: { document: ArticleDocumentView; timeZone: string }) {
  const t = useTranslations('desk.saving');
  const { state } = document;
  return (
    <p className={`saving saving-${state}`} data-saving={state}>
      <DeskIcon name={ICON[state]} isSmall />
      <span>
        {state === 'saved'
          ? t('savedAt', { time: clockTime(document.savedAt, timeZone) })
          : t(`states.${state}`)}
      </span>
      <small>{t('version', { version: document.version })}</small>
    </p>
  );
}
