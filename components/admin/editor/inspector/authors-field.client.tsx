'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useChoices } from '@/components/admin/newsroom/use-choices.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { useEditorSurroundings } from '../editor-context.client';
import { moveItem } from '../move-item';
import { placeId } from '../places';
import { ChoiceBox } from './choice-box.client';

interface AuthorsFieldProps {
  authorIds: number[];
  onChange: (authorIds: number[]) => void;
}

/** The bylines of an article in their order. */
export function AuthorsField({ authorIds, onChange }: AuthorsFieldProps) {
  const t = useTranslations('desk.editor.authors');
  const { edition, references, isReadOnly } = useEditorSurroundings();
  const [query, setQuery] = useState('');
  const [isOn, setIsOn] = useState(false);
  const { choices, isFailed } = useChoices('authors', { edition: edition.edition, query, isOn });
  const nameOf = (id: number) => references.known.authors.get(id)?.name ?? t('unknown');
  return (
    <div className="field">
      <label htmlFor={placeId('authors')}>{t('label')}</label>
      {authorIds.length > 0 && (
        <ol className="byline-list">
          {authorIds.map((id, index) => (
            <li key={id}>
              <span>{nameOf(id)}</span>
              <button
                type="button"
                className="icon-button"
                aria-label={t('earlier', { name: nameOf(id) })}
                disabled={isReadOnly || index === 0}
                onClick={() => onChange(moveItem(authorIds, index, index - 1))}
              >
                <DeskIcon name="up" isSmall />
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={t('later', { name: nameOf(id) })}
                disabled={isReadOnly || index === authorIds.length - 1}
                onClick={() => onChange(moveItem(authorIds, index, index + 1))}
              >
                <DeskIcon name="down" isSmall />
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={t('remove', { name: nameOf(id) })}
                disabled={isReadOnly}
                onClick={() => onChange(authorIds.filter((other) => other !== id))}
              >
                <DeskIcon name="close" isSmall />
              </button>
            </li>
          ))}
        </ol>
      )}
      <ChoiceBox
        id={placeId('authors')}
        query={query}
        onQuery={setQuery}
        onOpen={() => setIsOn(true)}
        choices={(choices ?? []).filter((choice) => !authorIds.includes(choice.id))}
        keyOf={(choice) => String(choice.id)}
        show={(choice) => (
          <>
            {choice.name}
            {choice.role && <small>{choice.role}</small>}
          </>
        )}
        onPick={(choice) => {
          references.remember('authors', choice);
          onChange([...authorIds, choice.id]);
          setQuery('');
        }}
        isFailed={isFailed}
        isDisabled={isReadOnly}
        placeholder={t('placeholder')}
      />
    </div>
  );
}
