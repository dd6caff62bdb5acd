'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
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
  const tags = useTagChoices(edition, query, isOpen);
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
        {tags.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className="button button-quiet" onClick={() => onPick(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {tags.length === 0 && query && <p className="field-hint">{t('noTag')}</p>}
    </Dialog>
  );
}

function useTagChoices(edition: Edition, query: string, isOpen: boolean) {
  const [tags, setTags] = useState<{ id: number; name: string }[]>([]);
  useEffect(() => {
    if (!isOpen) return;
    const abort = new AbortController();
    const asked = new URLSearchParams({ edition, q: query });
    fetch(`/api/desk/editor/choices/tags?${asked}`, { signal: abort.signal })
      .then((answer) => (answer.ok ? answer.json() : { choices: [] }))
      .then(({ choices }) => setTags(choices))
      // A later letter has asked again, or there is no network: the list stays as it is.
      .catch(() => undefined);
    return () => abort.abort();
  }, [edition, query, isOpen]);
  return tags;
}
