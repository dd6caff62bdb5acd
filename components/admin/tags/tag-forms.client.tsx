'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { FormProblem } from '@/components/admin/newsroom/form-problem';
import { TextField } from '@/components/admin/newsroom/text-field.client';
import { useDeskForm } from '@/components/admin/newsroom/use-desk-form.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { Edition } from '@/lib/i18n/editions';
import type { DeskTag } from '@/lib/tags/desk/types';

type Answer<Value> = Promise<DeskActionResult<Value, string>>;

/** What the screen can ask of the server; handed down by the page. */
export interface TagActions {
  create: (input: { edition: Edition; name: string }) => Answer<unknown>;
  edit: (input: { tagId: number; name: string; slug: string }) => Answer<unknown>;
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
  const tCommon = useTranslations('desk.newsroom');
  const [values, setValues] = useState({ name: tag?.name ?? '', slug: tag?.slug ?? '' });
  const { form, submit, isPending, errorOf, problem } = useDeskForm(
    (input: { name: string; slug: string }) =>
      tag ? actions.edit({ ...input, tagId: tag.id }) : actions.create({ edition, name: input.name }),
    { onDone, fieldOfCode: { 'slug-taken': 'slug', 'invalid-name': 'name' } },
  );
  return (
    <form
      ref={form}
      className="form-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(values);
      }}
    >
      <FormProblem text={problem} />
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
      <button type="submit" className="button button-primary" disabled={isPending}>
        {tCommon('save')}
      </button>
    </form>
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
  const choices = useTagChoices(edition, words).filter(({ id }) => id !== tag.id);
  const { form, submit, isPending, problem } = useDeskForm(actions.merge, { onDone });
  return (
    <form
      ref={form}
      className="form-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (into) void submit({ tagId: tag.id, intoId: into.id });
      }}
    >
      <p>{t('lead', { name: tag.name, count: tag.articles })}</p>
      <FormProblem text={problem} />
      <TextField id="merge-words" label={t('search')} value={words} onChange={setWords} />
      <fieldset className="field choice-list">
        <legend>{t('into')}</legend>
        {choices.map((choice) => (
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
        {choices.length === 0 && <p className="field-hint">{t('nothing')}</p>}
      </fieldset>
      <button type="submit" className="button button-danger" disabled={isPending || into === null}>
        {into ? t('confirmInto', { name: into.name }) : t('confirm')}
      </button>
    </form>
  );
}

function useTagChoices(edition: Edition, words: string) {
  const [tags, setTags] = useState<{ id: number; name: string }[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    const asked = new URLSearchParams({ edition, q: words });
    fetch(`/api/desk/editor/choices/tags?${asked}`, { signal: abort.signal })
      .then((answer) => (answer.ok ? answer.json() : { choices: [] }))
      .then(({ choices }) => setTags(choices))
      // A later letter has asked again, or there is no network: the list stays as it is.
      .catch(() => undefined);
    return () => abort.abort();
  }, [edition, words]);
  return tags;
}
