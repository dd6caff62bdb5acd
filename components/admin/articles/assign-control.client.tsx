'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';

interface AssignControlProps {
  people: { id: string; name: string }[];
  isPending: boolean;
  /** @param assigneeId null: nobody */
  onAssign: (assigneeId: string | null) => void;
}

const NOBODY = 'nobody';

/**
 * Chooses a person, and gives the articles to him when the button is pressed: whoever walks through the names by
 * keys must not hand work to each (w3.org/TR/WCAG22/#on-input).
 */
export function AssignControl({ people, isPending, onAssign }: AssignControlProps) {
  const t = useTranslations('desk.articles.bulk');
  const [choice, setChoice] = useState('');
  return (
    <form
      className="bulk-assign"
      onSubmit={(event) => {
        event.preventDefault();
        if (choice !== '') onAssign(choice === NOBODY ? null : choice);
      }}
    >
      <select
        className="input"
        aria-label={t('assign')}
        value={choice}
        disabled={isPending}
        onChange={({ target }) => setChoice(target.value)}
      >
        <option value="">{t('assign')}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value={NOBODY}>{t('nobody')}</option>
      </select>
      <button type="submit" disabled={isPending || choice === ''}>
        {t('assignNow')}
      </button>
    </form>
  );
}
