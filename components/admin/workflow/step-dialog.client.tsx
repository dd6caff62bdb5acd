'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { DialogCancel } from '@/components/admin/ui/dialog-closing.client';
import { describedBy, Field } from '@/components/admin/ui/field';

interface StepDialogProps {
  title: string;
  hint: string;
  confirm: string;
  isDangerous?: boolean;
  /** A text that goes along. */
  text?: { label: string; missing: string | null };
  isPending: boolean;
  onConfirm: (text: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks once more, and for words where a step needs them. What was typed stays when the step fails. */
export function StepDialog(props: StepDialogProps) {
  const { title, hint, confirm, isDangerous = false, text, isPending, onConfirm, onClose, children } = props;
  const t = useTranslations('desk.workflow');
  const id = useId();
  const [words, setWords] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <form
        className="step-dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (text?.missing && words.trim() === '') setIsMissing(true);
          else onConfirm(words.trim());
        }}
      >
        {text ? (
          <Field
            id={id}
            label={text.label}
            hint={hint}
            error={isMissing ? (text.missing ?? undefined) : undefined}
          >
            <textarea
              {...describedBy(id, { hint: true, error: isMissing })}
              className="input"
              rows={4}
              dir="auto"
              maxLength={4_000}
              value={words}
              onChange={(event) => {
                setWords(event.target.value);
                setIsMissing(false);
              }}
            />
          </Field>
        ) : (
          <p>{hint}</p>
        )}
        {children}
        <p className="step-dialog-buttons">
          <button
            type="submit"
            className={isDangerous ? 'button button-danger' : 'button button-primary'}
            disabled={isPending}
          >
            {confirm}
          </button>
          <DialogCancel>{t('cancel')}</DialogCancel>
        </p>
      </form>
    </Dialog>
  );
}
