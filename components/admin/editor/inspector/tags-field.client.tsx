'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useChoices } from '@/components/admin/newsroom/use-choices.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import { foldArabic } from '@/lib/arabic/fold';
import type { ArticleContent } from '@/lib/articles/article-content';
import { bodyToText } from '@/lib/articles/body/body-text';
import type { TagChoice } from '@/lib/articles/editing/references/reference-types';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { Edition } from '@/lib/i18n/editions';
import { TAG_NAME_MAX_LENGTH } from '@/lib/tags/types';
import { useEditorSurroundings } from '../editor-context.client';
import { placeId } from '../places';
import { ChoiceBox } from './choice-box.client';

export type CreateTagAction = (input: {
  edition: Edition;
  name: string;
}) => Promise<DeskActionResult<TagChoice, 'invalid-name' | 'forbidden'>>;

interface TagsFieldProps {
  content: ArticleContent;
  onChange: (tagIds: number[]) => void;
  createTag: CreateTagAction;
}

/** The tags of an article: chosen, made anew, or proposed from what the text speaks of. */
export function TagsField({ content, onChange, createTag }: TagsFieldProps) {
  const t = useTranslations('desk.editor.tags');
  const toast = useToast();
  const { edition, references, isReadOnly } = useEditorSurroundings();
  const [query, setQuery] = useState('');
  const [isOn, setIsOn] = useState(false);
  const [proposed, setProposed] = useState<TagChoice[] | null>(null);
  const creation = useDeskAction(createTag);
  const { tagIds } = content;
  const { choices, isFailed } = useChoices('tags', { edition: edition.edition, query, isOn });
  const nameOf = (id: number) => references.known.tags.get(id)?.name ?? t('unknown');

  const add = (tag: TagChoice) => {
    references.remember('tags', tag);
    if (!tagIds.includes(tag.id)) onChange([...tagIds, tag.id]);
    setQuery('');
  };
  const make = async (name: string) => {
    const made = await creation.run({ edition: edition.edition, name });
    if (made.ok) add(made.value);
    else if (made.code === 'invalid-name') toast(t('invalidName', { max: TAG_NAME_MAX_LENGTH }), 'danger');
  };
  const propose = async () => {
    const text = [content.headline, content.standfirst ?? '', bodyToText(content.body)]
      .join('\n')
      .slice(0, 390_000);
    try {
      const response = await fetch('/api/desk/editor/tag-suggestions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ edition: edition.edition, text }),
      });
      if (!response.ok) throw new Error(String(response.status));
      setProposed(((await response.json()) as { choices: TagChoice[] }).choices);
    } catch {
      toast(t('proposalsFailed'), 'danger');
    }
  };

  const wanted = query.trim().replace(/^#+/, '');
  const free = (choices ?? []).filter((choice) => !tagIds.includes(choice.id));
  const isKnown = (choices ?? []).some((choice) => foldArabic(choice.name) === foldArabic(wanted));
  const offered: (TagChoice | { id: null; name: string })[] =
    wanted === '' || isKnown || choices === null ? free : [...free, { id: null, name: wanted }];
  const fresh = (proposed ?? []).filter((tag) => !tagIds.includes(tag.id));
  return (
    <div className="field">
      <label htmlFor={placeId('tags')}>{t('label')}</label>
      {tagIds.length > 0 && (
        <ul className="chip-list" aria-label={t('chosen')}>
          {tagIds.map((id) => (
            <li key={id} className="chip">
              {nameOf(id)}
              <button
                type="button"
                className="chip-remove"
                aria-label={t('remove', { name: nameOf(id) })}
                disabled={isReadOnly}
                onClick={() => onChange(tagIds.filter((other) => other !== id))}
              >
                <DeskIcon name="close" isSmall />
              </button>
            </li>
          ))}
        </ul>
      )}
      <ChoiceBox
        id={placeId('tags')}
        query={query}
        onQuery={setQuery}
        onOpen={() => setIsOn(true)}
        choices={offered}
        keyOf={(choice) => String(choice.id ?? 'new')}
        show={(choice) => (choice.id === null ? t('create', { name: choice.name }) : choice.name)}
        onPick={(choice) =>
          choice.id === null ? make(choice.name) : add({ id: choice.id, name: choice.name })
        }
        isFailed={isFailed}
        isDisabled={isReadOnly || creation.isPending}
        placeholder={t('placeholder')}
      />
      {!isReadOnly && (
        <button type="button" className="text-link justify-self-start" onClick={propose}>
          {t('propose')}
        </button>
      )}
      {proposed && (
        <div role="status">
          {fresh.length === 0 ? (
            <p className="field-hint">{t('noProposals')}</p>
          ) : (
            <ul className="chip-list" aria-label={t('proposals')}>
              {fresh.map((tag) => (
                <li key={tag.id}>
                  <button type="button" className="chip" onClick={() => add(tag)}>
                    <DeskIcon name="add" isSmall />
                    {tag.name}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
