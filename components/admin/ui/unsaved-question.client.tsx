'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';

interface UnsavedQuestionProps {
  onStay: () => void;
  onDiscard: () => void;
}

/** Asked within a dialog that is about to close over words that nobody has saved. Escape goes on writing. */
export function UnsavedQuestion({ onStay, onDiscard }: UnsavedQuestionProps) {
  const t = useTranslations('desk.common.unsaved');
  const id = useId();
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <div
      className="unsaved-question"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <p id={`${id}-title`} className="unsaved-question-title">
        {t('title')}
      </p>
      <p id={`${id}-text`}>{t('text')}</p>
      <p className="step-dialog-buttons">
        <button ref={stay} type="button" className="button button-primary" onClick={onStay}>
          {t('stay')}
        </button>
        <button type="button" className="button button-danger" onClick={onDiscard}>
          {t('discard')}
        </button>
      </p>
    </div>
  );
}
