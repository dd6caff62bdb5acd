'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskForm } from '@/components/admin/newsroom/desk-form.client';
import { TextField } from '@/components/admin/newsroom/text-field.client';
import { useDeskForm } from '@/components/admin/newsroom/use-desk-form.client';
import { describedBy, Field } from '@/components/admin/ui/field';
import type { Edition } from '@/lib/i18n/editions';
import type { DeskSection } from '@/lib/sections/desk/types';
import { SECTION_RHYTHMS, type SectionRhythm } from '@/lib/sections/types';
import type { SectionActions, SectionValues } from './section-actions';

interface SectionFormProps {
  edition: Edition;
  /** The section that is changed; null for a new one. */
  section: DeskSection | null;
  sections: DeskSection[];
  actions: SectionActions;
  onDone: () => void;
}

/** Name, address, place, introduction and rhythm of one section. */
export function SectionForm({ edition, section, sections, actions, onDone }: SectionFormProps) {
  const t = useTranslations('desk.sections');
  const stored: SectionValues = {
    name: section?.name ?? '',
    slug: section?.slug ?? '',
    parentId: section?.parentId ?? null,
    introduction: section?.introduction ?? '',
    rhythm: section?.rhythm ?? 'plain',
  };
  const [values, setValues] = useState(stored);
  const change = (part: Partial<SectionValues>) => setValues((all) => ({ ...all, ...part }));
  const state = useDeskForm(
    (input: SectionValues) =>
      section
        ? actions.edit({ ...input, sectionId: section.id, seen: section.fingerprint })
        : actions.create({ ...input, edition }),
    {
      onDone,
      fieldOfCode: { 'slug-taken': 'slug', 'slug-former': 'slug', 'too-deep': 'parentId' },
      keeps: { thing: `section:${section?.id ?? edition}`, values, stored, put: setValues },
    },
  );
  const { submit, errorOf } = state;
  const parents = sections.filter(({ id, parentId }) => parentId === null && id !== section?.id);
  const parentError = errorOf('parentId');
  return (
    <DeskForm state={state} onSubmit={() => void submit(values)}>
      <TextField
        id="section-name"
        label={t('fields.name')}
        isRequired
        value={values.name}
        error={errorOf('name')}
        onChange={(name) => change({ name })}
      />
      <TextField
        id="section-slug"
        label={t('fields.slug')}
        hint={section ? t('fields.slugHintOld') : t('fields.slugHint')}
        isRequired
        value={values.slug}
        error={errorOf('slug')}
        onChange={(slug) => change({ slug })}
      />
      <Field id="section-parent" label={t('fields.parent')} error={parentError}>
        <select
          {...describedBy('section-parent', { error: Boolean(parentError) })}
          className="input"
          value={values.parentId ?? ''}
          onChange={({ target }) => change({ parentId: target.value ? Number(target.value) : null })}
        >
          <option value="">{t('fields.noParent')}</option>
          {parents.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <TextField
        id="section-introduction"
        label={t('fields.introduction')}
        hint={t('fields.introductionHint')}
        rows={3}
        value={values.introduction}
        error={errorOf('introduction')}
        onChange={(introduction) => change({ introduction })}
      />
      <Field id="section-rhythm" label={t('fields.rhythm')} hint={t('fields.rhythmHint')}>
        <select
          {...describedBy('section-rhythm', { hint: true })}
          className="input"
          value={values.rhythm}
          onChange={({ target }) => change({ rhythm: target.value as SectionRhythm })}
        >
          {SECTION_RHYTHMS.map((rhythm) => (
            <option key={rhythm} value={rhythm}>
              {t(`rhythms.${rhythm}`)}
            </option>
          ))}
        </select>
      </Field>
    </DeskForm>
  );
}
