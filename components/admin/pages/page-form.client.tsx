'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskForm } from '@/components/admin/newsroom/desk-form.client';
import { TextField } from '@/components/admin/newsroom/text-field.client';
import { useDeskForm } from '@/components/admin/newsroom/use-desk-form.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { Edition } from '@/lib/i18n/editions';
import type { DeskPage } from '@/lib/pages/desk/types';

interface PageValues {
  title: string;
  slug: string;
  description: string;
  status: 'draft' | 'published';
}
type Answer<Value> = Promise<DeskActionResult<Value, string>>;

/** What the screen can ask of the server; handed down by the page. */
export interface PageActions {
  create: (input: PageValues & { edition: Edition; text: string }) => Answer<unknown>;
  edit: (input: PageValues & { pageId: number; seenVersion: number; text: string | null }) => Answer<unknown>;
  order: (input: { edition: Edition; pageIds: number[] }) => Answer<unknown>;
}

interface PageFormProps {
  edition: Edition;
  /** The page that is changed; null for a new one. */
  page: DeskPage | null;
  actions: PageActions;
  onDone: () => void;
}

/** Title, address, description, text and state of a static page. */
export function PageForm({ edition, page, actions, onDone }: PageFormProps) {
  const t = useTranslations('desk.pages');
  const [values, setValues] = useState<PageValues>({
    title: page?.title ?? '',
    slug: page?.slug ?? '',
    description: page?.description ?? '',
    status: page?.status ?? 'draft',
  });
  const [text, setText] = useState(page ? page.text : '');
  const change = (part: Partial<PageValues>) => setValues((all) => ({ ...all, ...part }));
  const state = useDeskForm(
    (input: PageValues) =>
      page
        ? actions.edit({ ...input, pageId: page.id, seenVersion: page.version, text })
        : actions.create({ ...input, edition, text: text ?? '' }),
    { onDone, fieldOfCode: { 'slug-taken': 'slug' } },
  );
  const { submit, errorOf } = state;
  return (
    <DeskForm state={state} onSubmit={() => void submit(values)}>
      <TextField
        id="page-title"
        label={t('fields.title')}
        isRequired
        value={values.title}
        error={errorOf('title')}
        onChange={(title) => change({ title })}
      />
      <TextField
        id="page-slug"
        label={t('fields.slug')}
        hint={t('fields.slugHint')}
        isRequired
        value={values.slug}
        error={errorOf('slug')}
        onChange={(slug) => change({ slug })}
      />
      <TextField
        id="page-description"
        label={t('fields.description')}
        hint={t('fields.descriptionHint')}
        rows={2}
        value={values.description}
        error={errorOf('description')}
        onChange={(description) => change({ description })}
      />
      {text === null ? (
        <p className="field-hint">{t('fields.richBody')}</p>
      ) : (
        <TextField
          id="page-text"
          label={t('fields.text')}
          hint={t('fields.textHint')}
          rows={14}
          value={text}
          error={errorOf('text')}
          onChange={setText}
        />
      )}
      <label className="choice">
        <input
          type="checkbox"
          checked={values.status === 'published'}
          onChange={({ target }) => change({ status: target.checked ? 'published' : 'draft' })}
        />
        {t('fields.isPublished')}
      </label>
    </DeskForm>
  );
}
