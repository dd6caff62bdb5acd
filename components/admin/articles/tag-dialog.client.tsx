'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useChoices } from '@/components/admin/newsroom/use-choices.client';
import { Dialog } from '@/components/admin/ui/dialog.client';
import type { Edition } from '@/lib/i18n/editions';

interface TagDialogProps {
  isOpen: boolean;
  edition: Edition;
  onPick: (tagId: number) => void;
  onClose: () => void;
}

/** Chooses one of the edition's tags by typing a part of its name. */
export function TagDialog({ isOpen, edition, onPick, onClose }: TagDialogProps) {
  const t = useTranslations('desk.articles.bulk');
  const [query, setQuery] = useState('');
  const { choices } = useChoices('tags', { edition, query, isOn: isOpen });
  return (
    <Dialog isOpen={isOpen} title={t('addTag')} onClose={onClose}>
      <input
        className="input"
        type="search"
        aria-label={t('tagName')}
        placeholder={t('tagName')}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
        dir="auto"
      />
      <ul className="mt-3 grid gap-1" aria-live="polite">
        {choices?.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className="button button-quiet" onClick={() => onPick(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {choices?.length === 0 && query && <p className="field-hint">{t('noTag')}</p>}
    </Dialog>
  );
}
