'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormProblem } from '@/components/admin/newsroom/form-problem';
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
  const { form, submit, isPending, errorOf, problem } = useDeskForm(actions.merge, {
    onDone,
    fieldOfCode: { 'same-section': 'intoId', 'too-deep': 'intoId' },
  });
  const error = errorOf('intoId');
  return (
    <form
      ref={form}
      className="form-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit({ sectionId: section.id, intoId });
      }}
    >
      <p>{t('lead', { name: section.name, count: section.articles })}</p>
      <FormProblem text={problem} />
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
      <button type="submit" className="button button-danger" disabled={isPending || intoId === 0}>
        {t('confirm')}
      </button>
    </form>
  );
}

/** Closes an empty section. */
export function DeleteSection({ section, actions, onDone }: DialogBodyProps) {
  const t = useTranslations('desk.sections.delete');
  const { form, submit, isPending, problem } = useDeskForm(actions.remove, { onDone });
  return (
    <form
      ref={form}
      className="form-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit({ sectionId: section.id });
      }}
    >
      <p>{t('lead', { name: section.name })}</p>
      <FormProblem text={problem} />
      <button type="submit" className="button button-danger" disabled={isPending}>
        {t('confirm')}
      </button>
    </form>
  );
}
