'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskForm } from '@/components/admin/newsroom/desk-form.client';
import { TextField } from '@/components/admin/newsroom/text-field.client';
import { useChoices } from '@/components/admin/newsroom/use-choices.client';
import { useDeskForm } from '@/components/admin/newsroom/use-desk-form.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { Edition } from '@/lib/i18n/editions';
import type { DeskTag } from '@/lib/tags/desk/types';

type Answer<Value> = Promise<DeskActionResult<Value, string>>;

/** What the screen can ask of the server; handed down by the page. */
export interface TagActions {
  create: (input: { edition: Edition; name: string }) => Answer<unknown>;
  edit: (input: { tagId: number; seen: string; name: string; slug: string }) => Answer<unknown>;
  merge: (input: { tagId: number; intoId: number }) => Answer<unknown>;
}

interface TagFormProps {
  edition: Edition;
  /** The tag that is changed; null for a new one. */
  tag: DeskTag | null;
  actions: TagActions;
  onDone: () => void;
}

/** Name and address of one tag; a new one gets its address from its name. */
export function TagForm({ edition, tag, actions, onDone }: TagFormProps) {
  const t = useTranslations('desk.tags');
  const stored = { name: tag?.name ?? '', slug: tag?.slug ?? '' };
  const [values, setValues] = useState(stored);
  const state = useDeskForm(
    (input: { name: string; slug: string }) =>
      tag
        ? actions.edit({ ...input, tagId: tag.id, seen: tag.fingerprint })
        : actions.create({ edition, name: input.name }),
    {
      onDone,
      fieldOfCode: { 'slug-taken': 'slug', 'invalid-name': 'name', 'name-taken': 'name' },
      keeps: { thing: `tag:${tag?.id ?? edition}`, values, stored, put: setValues },
    },
  );
  const { submit, errorOf } = state;
  return (
    <DeskForm state={state} onSubmit={() => void submit(values)}>
      <TextField
        id="tag-name"
        label={t('name')}
        isRequired
        value={values.name}
        error={errorOf('name')}
        onChange={(name) => setValues((all) => ({ ...all, name }))}
      />
      {tag && (
        <TextField
          id="tag-slug"
          label={t('slug')}
          hint={t('slugHint')}
          isRequired
          value={values.slug}
          error={errorOf('slug')}
          onChange={(slug) => setValues((all) => ({ ...all, slug }))}
        />
      )}
    </DeskForm>
  );
}

interface MergeTagProps {
  edition: Edition;
  tag: DeskTag;
  actions: TagActions;
  onDone: () => void;
}

/** Makes one tag out of two, after saying what that means. */
export function MergeTag({ edition, tag, actions, onDone }: MergeTagProps) {
  const t = useTranslations('desk.tags.merge');
  const [words, setWords] = useState('');
  const [into, setInto] = useState<{ id: number; name: string } | null>(null);
  const { choices, isFailed } = useChoices('tags', { edition, query: words, isOn: true });
  const others = choices?.filter(({ id }) => id !== tag.id);
  const state = useDeskForm(actions.merge, { onDone });
  const { submit } = state;
  return (
    <DeskForm
      state={state}
      onSubmit={() => {
        if (into) void submit({ tagId: tag.id, intoId: into.id });
      }}
      lead={<p>{t('lead', { name: tag.name, count: tag.articles })}</p>}
      confirm={into ? t('confirmInto', { name: into.name }) : t('confirm')}
      isDanger
      isReady={into !== null}
    >
      <TextField id="merge-words" label={t('search')} type="search" value={words} onChange={setWords} />
      <fieldset className="field tag-choices">
        <legend>{t('into')}</legend>
        {others?.map((choice) => (
          <label key={choice.id} className="choice">
            <input
              type="radio"
              name="into"
              checked={into?.id === choice.id}
              onChange={() => setInto(choice)}
            />
            {choice.name}
          </label>
        ))}
        {others?.length === 0 && (
          <p className="field-hint" role="status">
            {isFailed ? t('unreachable') : t('nothing')}
          </p>
        )}
      </fieldset>
    </DeskForm>
  );
}
