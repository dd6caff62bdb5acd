'use client';

import { useTranslations } from 'next-intl';
import { KeptFormNotice } from '@/components/admin/saving/kept-form-notice.client';
import { useKeptForm } from '@/components/admin/saving/use-kept-form.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { describedBy, Field } from '@/components/admin/ui/field';
import { CORRECTION_KINDS, type CorrectionKind } from '@/lib/corrections/types';

type Words = { kind: CorrectionKind; text: string };
/** `seen`: what the correction said when its words were last shown in the dialog. */
export type CorrectionDraft = Words & { edited: { correctionId: number; seen: Words } | null };

const NEW: Words = { kind: 'correction', text: '' };

interface CorrectionFormProps {
  articleId: number;
  draft: CorrectionDraft;
  /** What a colleague has made of the correction meanwhile. */
  theirs: Words | null;
  isPending: boolean;
  /** It was sent without a text. */
  isRefused: boolean;
  onChange: (words: Words) => void;
  /** Resolves to whether the server has it. */
  onSave: () => Promise<boolean>;
}

/** What readers are told was wrong: kind and text of one correction. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { articleId, draft, theirs, isPending, isRefused, onChange, onSave } = props;
  const t = useTranslations('desk.workflow.corrections');
  const tFailures = useTranslations('desk.workflow.failures');
  const { kind, text, edited } = draft;
  const kept = useKeptForm<Words>({
    thing: edited ? `correction:${edited.correctionId}` : `correction-of:${articleId}`,
    values: { kind, text },
    stored: edited?.seen ?? NEW,
    put: onChange,
  });
  const send = async () => {
    if (await onSave()) kept.settle();
  };
  return (
    <form
      className="step-dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <KeptFormNotice kept={kept} />
      {theirs && (
        <div className="alert alert-warning" role="alert">
          <DeskIcon name="warning" isSmall />
          <div>
            <strong>{t('changed')}</strong>
            <p dir="auto">{theirs.text}</p>
          </div>
        </div>
      )}
      <Field id="correction-kind" label={t('kind')}>
        <select
          id="correction-kind"
          className="input"
          value={kind}
          onChange={(event) => onChange({ kind: event.target.value as CorrectionKind, text })}
        >
          {CORRECTION_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`kinds.${one}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field
        id="correction-text"
        label={t('text')}
        hint={t('hint')}
        error={isRefused ? tFailures('empty') : undefined}
      >
        <textarea
          {...describedBy('correction-text', { hint: true, error: isRefused })}
          className="input"
          rows={4}
          dir="auto"
          maxLength={4_000}
          value={text}
          onChange={(event) => onChange({ kind, text: event.target.value })}
        />
      </Field>
      <p className="step-dialog-buttons">
        <button type="submit" className="button button-primary" disabled={isPending}>
          {t('save')}
        </button>
      </p>
    </form>
  );
}
