'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { KeptFormNotice } from '@/components/admin/saving/kept-form-notice.client';
import { useKeptForm } from '@/components/admin/saving/use-kept-form.client';
import { describedBy, Field } from '@/components/admin/ui/field';
import { useToast } from '@/components/admin/ui/toast.client';
import { useLeaveWarning } from '@/components/admin/ui/use-leave-warning.client';
import { savePicture } from '../save-picture.client';
import { FocalPicker } from './focal-picker.client';
import { changesBetween, draftOf, hasChanges, type PictureDraft } from './picture-draft';
import type { LibraryPicture } from './to-library-picture';

/** What is said of a picture. Nothing typed is lost: not by an error, by looking at another picture, or with the tab. */
export function PictureForm({ picture, isReadOnly }: { picture: LibraryPicture; isReadOnly: boolean }) {
  const t = useTranslations('desk.media');
  const toast = useToast();
  const router = useRouter();
  const id = useId();
  const [draft, setDraft] = useState<PictureDraft>(() => draftOf(picture));
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState('');
  const isChanged = hasChanges(draftOf(picture), draft);
  const kept = useKeptForm({
    thing: isReadOnly ? null : `picture:${picture.id}`,
    values: draft,
    stored: draftOf(picture),
    put: setDraft,
  });

  useLeaveWarning(isChanged);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFailure('');
    setIsSaving(true);
    const outcome = await savePicture(picture.id, changesBetween(draftOf(picture), draft));
    setIsSaving(false);
    if (!outcome.ok) return setFailure(t(`saveFailures.${outcome.code}`));
    kept.settle();
    toast(t(outcome.value.problems.length > 0 ? 'savedIncomplete' : 'saved'));
    router.refresh();
  }

  type TextField = Exclude<keyof PictureDraft, 'focal' | 'rightsLastDay'>;
  const set = (field: TextField | 'rightsLastDay', value: string) =>
    setDraft((before) => ({ ...before, [field]: value }));
  const text = (field: TextField, rows: number, missing = '') => {
    const isMissing = missing !== '' && draft[field].trim() === '';
    const hint = field === 'alt' ? t('fields.altHint') : undefined;
    const props = {
      className: 'input',
      dir: 'auto' as const,
      value: draft[field],
      readOnly: isReadOnly,
      required: missing !== '',
      onChange: (event: { target: { value: string } }) => set(field, event.target.value),
      ...describedBy(`${id}-${field}`, { hint: hint !== undefined, error: isMissing }),
    };
    return (
      <Field
        id={`${id}-${field}`}
        label={t(`fields.${field}`)}
        hint={hint}
        error={isMissing ? missing : undefined}
      >
        {rows > 1 ? <textarea rows={rows} {...props} /> : <input {...props} />}
      </Field>
    );
  };

  return (
    <form onSubmit={submit} noValidate>
      <KeptFormNotice kept={kept} />
      <section>
        <FocalPicker
          picture={picture}
          focal={draft.focal}
          isReadOnly={isReadOnly}
          onChange={(focal) => setDraft((before) => ({ ...before, focal }))}
        />
      </section>
      <section>
        <h3>{t('inspector.words')}</h3>
        {text('alt', 3, t('errors.alt'))}
        {text('caption', 2)}
        {text('credit', 1, t('errors.credit'))}
        {text('creator', 1)}
      </section>
      <section>
        <h3>{t('inspector.rights')}</h3>
        {picture.problems.includes('rights-expired') && (
          <p className="field-error">{t('inspector.expired', { day: picture.rightsLastDayWords ?? '' })}</p>
        )}
        {text('copyright', 1)}
        {text('rights', 2)}
        <Field id={`${id}-expiry`} label={t('fields.rightsLastDay')} hint={t('fields.rightsLastDayHint')}>
          <input
            type="date"
            className="input"
            value={draft.rightsLastDay}
            readOnly={isReadOnly}
            onChange={(event) => set('rightsLastDay', event.target.value)}
            {...describedBy(`${id}-expiry`, { hint: true })}
          />
        </Field>
      </section>
      {failure && (
        <p className="field-error" role="alert">
          {failure}
        </p>
      )}
      {!isReadOnly && (
        <div className="media-inspector-save">
          <button type="submit" className="button button-primary" disabled={isSaving || !isChanged}>
            {t('save')}
          </button>
          {isChanged && (
            <button type="button" className="button" onClick={() => setDraft(draftOf(picture))}>
              {t('undo')}
            </button>
          )}
        </div>
      )}
    </form>
  );
}
