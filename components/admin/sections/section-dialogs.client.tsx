'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskForm } from '@/components/admin/newsroom/desk-form.client';
import { useDeskForm } from '@/components/admin/newsroom/use-desk-form.client';
import { describedBy, Field } from '@/components/admin/ui/field';
import type { DeskSection } from '@/lib/sections/desk/types';
import type { SectionActions } from './section-actions';

interface DialogBodyProps {
  section: DeskSection;
  actions: SectionActions;
  onDone: () => void;
}

/** Makes one section out of two, after saying what that means. */
export function MergeSection({
  section,
  sections,
  actions,
  onDone,
}: DialogBodyProps & { sections: DeskSection[] }) {
  const t = useTranslations('desk.sections.merge');
  const [intoId, setIntoId] = useState(0);
  const state = useDeskForm(actions.merge, {
    onDone,
    fieldOfCode: { 'same-section': 'intoId', 'too-deep': 'intoId' },
  });
  const { submit, errorOf } = state;
  const error = errorOf('intoId');
  const children = sections.filter(({ parentId }) => parentId === section.id).length;
  return (
    <DeskForm
      state={state}
      onSubmit={() => void submit({ sectionId: section.id, intoId })}
      lead={
        <p>
          {t('lead', { name: section.name, count: section.articles })}
          {children > 0 && ` ${t('children', { count: children })}`}
        </p>
      }
      confirm={t('confirm')}
      isDanger
      isReady={intoId !== 0}
    >
      <Field id="merge-into" label={t('into')} error={error}>
        <select
          {...describedBy('merge-into', { error: Boolean(error) })}
          className="input"
          value={intoId || ''}
          onChange={({ target }) => setIntoId(Number(target.value))}
        >
          <option value="">{t('choose')}</option>
          {sections
            .filter(({ id }) => id !== section.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </Field>
    </DeskForm>
  );
}

/** Closes an empty section. */
export function DeleteSection({ section, actions, onDone }: DialogBodyProps) {
  const t = useTranslations('desk.sections.delete');
  const state = useDeskForm(actions.remove, { onDone });
  const { submit } = state;
  return (
    <DeskForm
      state={state}
      onSubmit={() => void submit({ sectionId: section.id })}
      lead={<p>{t('lead', { name: section.name })}</p>}
      confirm={t('confirm')}
      isDanger
    />
  );
}
