'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { KeptFormNotice } from '@/components/admin/saving/kept-form-notice.client';
import { useKeptForm } from '@/components/admin/saving/use-kept-form.client';
import { useDialogClosing } from '@/components/admin/ui/dialog-closing.client';
import { describedBy, Field } from '@/components/admin/ui/field';
import type { DeskPicture } from '@/lib/media/types';
import { savePicture } from './save-picture.client';

interface CompletePictureProps {
  picture: DeskPicture;
  /** Called with the picture once nothing stands in its way. */
  onComplete: (picture: DeskPicture) => void;
  onBack: () => void;
}

/** What a picture lacks before it can be used: words for who cannot see it, and whose it is. */
export function CompletePicture({ picture, onComplete, onBack }: CompletePictureProps) {
  const t = useTranslations('desk.media');
  const id = useId();
  const stored = { alt: picture.alt, credit: picture.credit ?? picture.creator ?? '' };
  const [words, setWords] = useState(stored);
  const { alt, credit } = words;
  const { askToLeave } = useDialogClosing();
  const [hasTried, setHasTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState('');
  const isExpired = picture.problems.includes('rights-expired');
  const kept = useKeptForm({
    thing: isExpired ? null : `picture-words:${picture.id}`,
    values: words,
    stored,
    put: setWords,
  });
  const lacksAlt = alt.trim() === '';
  const lacksCredit = credit.trim() === '';

  async function submit(event: FormEvent) {
    event.preventDefault();
    setHasTried(true);
    setFailure('');
    if (lacksAlt || lacksCredit) return;
    setIsSaving(true);
    const outcome = await savePicture(picture.id, { alt, credit });
    setIsSaving(false);
    if (outcome.ok) {
      kept.settle();
      onComplete(outcome.value);
    } else setFailure(t(`saveFailures.${outcome.code}`));
  }

  return (
    <form className="complete-picture" onSubmit={submit} noValidate>
      <img src={picture.image.src} alt="" width={picture.image.width} height={picture.image.height} />
      <div className="grid content-start gap-3">
        {isExpired ? (
          <p className="field-error" role="alert">
            {t('picker.expired')}
          </p>
        ) : (
          <>
            <p>{t('picker.incomplete')}</p>
            <KeptFormNotice kept={kept} />
            <Field
              id={`${id}-alt`}
              label={t('fields.alt')}
              hint={t('fields.altHint')}
              error={hasTried && lacksAlt ? t('errors.alt') : undefined}
            >
              <textarea
                className="input"
                rows={3}
                dir="auto"
                value={alt}
                onChange={(event) => setWords({ ...words, alt: event.target.value })}
                required
                {...describedBy(`${id}-alt`, { hint: true, error: hasTried && lacksAlt })}
              />
            </Field>
            <Field
              id={`${id}-credit`}
              label={t('fields.credit')}
              error={hasTried && lacksCredit ? t('errors.credit') : undefined}
            >
              <input
                className="input"
                dir="auto"
                value={credit}
                onChange={(event) => setWords({ ...words, credit: event.target.value })}
                required
                {...describedBy(`${id}-credit`, { error: hasTried && lacksCredit })}
              />
            </Field>
          </>
        )}
        {failure && (
          <p className="field-error" role="alert">
            {failure}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          {!isExpired && (
            <button type="submit" className="button button-primary" disabled={isSaving}>
              {t('picker.saveAndUse')}
            </button>
          )}
          <button type="button" className="button" onClick={() => askToLeave(onBack)}>
            {t('picker.back')}
          </button>
        </div>
      </div>
    </form>
  );
}
