'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import { KeptFormNotice } from '@/components/admin/saving/kept-form-notice.client';
import { useKeptForm } from '@/components/admin/saving/use-kept-form.client';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { DialogCancel } from '@/components/admin/ui/dialog-closing.client';
import { describedBy, Field } from '@/components/admin/ui/field';

interface StepDialogProps {
  title: string;
  hint: string;
  confirm: string;
  isDangerous?: boolean;
  /** A text that goes along; it is kept in this browser under the name `thing` until the step is taken. */
  text?: { label: string; missing: string | null; thing?: string };
  isPending: boolean;
  /** Resolves to whether the step was taken, where a text is kept. */
  onConfirm: ((text: string) => Promise<boolean>) | ((text: string) => void);
  onClose: () => void;
  children?: ReactNode;
}

/** Asks once more, and for words where a step needs them. What was typed stays when the step fails. */
export function StepDialog(props: StepDialogProps) {
  return (
    <Dialog isOpen title={props.title} onClose={props.onClose}>
      <StepForm {...props} />
    </Dialog>
  );
}

const NOTHING = { words: '' };

function StepForm(props: Omit<StepDialogProps, 'title' | 'onClose'>) {
  const { hint, confirm, isDangerous = false, text, isPending, onConfirm, children } = props;
  const t = useTranslations('desk.workflow');
  const id = useId();
  const [words, setWords] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const kept = useKeptForm({
    thing: text?.thing ?? null,
    values: { words },
    stored: NOTHING,
    put: (typed) => setWords(typed.words),
  });
  const send = async () => {
    if (await onConfirm(words.trim())) kept.settle();
  };
  return (
    <form
      className="step-dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text?.missing && words.trim() === '') setIsMissing(true);
        else void send();
      }}
    >
      <KeptFormNotice kept={kept} />
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
  );
}
