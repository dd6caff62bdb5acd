'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFront } from '@/components/admin/front/front-context.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { placesOf, refuseStory } from '@/lib/fronts/desk/front-rules';
import { FRONT_CAPACITY } from '@/lib/fronts/zones';

interface RelatedChoiceProps {
  leadId: number;
  ids: number[];
  onChange: (ids: number[]) => void;
}

/** Up to three headlines under the lead, out of the stories that stand nowhere else. */
export function RelatedChoice({ leadId, ids, onChange }: RelatedChoiceProps) {
  const t = useTranslations('desk.front.card');
  const { desk, headlineOf } = useFront();
  const [choice, setChoice] = useState('');
  const free = [...desk.stories.values()]
    .filter(
      ({ id }) =>
        id !== leadId &&
        !ids.includes(id) &&
        refuseStory(id, 'lead', desk.rules) === null &&
        !placesOf(desk.zones, id).some(({ zone }) => zone !== 'breaking'),
    )
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  const isFull = ids.length >= FRONT_CAPACITY.related;
  return (
    <fieldset className="field">
      <legend>{t('related', { count: FRONT_CAPACITY.related })}</legend>
      <ul className="front-related-choice">
        {ids.map((id) => (
          <li key={id}>
            <span dir="auto">{headlineOf(id)}</span>
            <button
              type="button"
              className="icon-button"
              aria-label={t('removeRelated', { headline: headlineOf(id) })}
              onClick={() => onChange(ids.filter((other) => other !== id))}
            >
              <DeskIcon name="close" isSmall />
            </button>
          </li>
        ))}
      </ul>
      {!isFull && (
        <div className="flex gap-2">
          <select
            className="input"
            value={choice}
            aria-label={t('chooseRelated')}
            onChange={(event) => setChoice(event.target.value)}
          >
            <option value="">{t('chooseRelated')}</option>
            {free.map(({ id, headline }) => (
              <option key={id} value={id}>
                {headline}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="button"
            disabled={choice === ''}
            onClick={() => {
              onChange([...ids, Number(choice)]);
              setChoice('');
            }}
          >
            {t('addRelated')}
          </button>
        </div>
      )}
    </fieldset>
  );
}
