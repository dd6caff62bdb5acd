'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '@/components/admin/ui/dialog.client';

const KEYS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['X', 'select'],
  ['B', 'bulk'],
  ['E', 'open'],
  ['Esc', 'drop'],
  ['?', 'help'],
] as const;

/** The keys of the list. */
export function KeyboardHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('desk.articles.keys');
  return (
    <Dialog isOpen={isOpen} title={t('title')} onClose={onClose}>
      <p className="field-hint">{t('hint')}</p>
      <dl className="key-list">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
