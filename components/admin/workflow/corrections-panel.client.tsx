'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { describedBy, Field } from '@/components/admin/ui/field';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import { useRefreshAfter } from '@/components/admin/ui/use-refresh-after.client';
import { StepDialog } from '@/components/admin/workflow/step-dialog.client';
import type { ShownCorrection, WorkflowActions } from '@/components/admin/workflow/workflow-types';
import { CORRECTION_KINDS, type CorrectionKind } from '@/lib/corrections/types';

interface CorrectionsPanelProps {
  articleId: number;
  corrections: readonly ShownCorrection[];
  mayCorrect: boolean;
  actions: Pick<WorkflowActions, 'addCorrection' | 'editCorrection' | 'removeCorrection'>;
}

type Words = { kind: CorrectionKind; text: string };
/** `seen`: what the correction said when its words were last shown in the dialog. */
type Draft = Words & { edited: { correctionId: number; seen: Words } | null };

/** Corrections of a published article: what readers are told was wrong, kept for good. */
export function CorrectionsPanel({ articleId, corrections, mayCorrect, actions }: CorrectionsPanelProps) {
  const t = useTranslations('desk.workflow.corrections');
  const tFailures = useTranslations('desk.workflow.failures');
  const toast = useToast();
  const refreshAfter = useRefreshAfter();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [removing, setRemoving] = useState<number | null>(null);
  const [isEmpty, setIsEmpty] = useState(false);
  const add = useDeskAction(actions.addCorrection);
  const edit = useDeskAction(actions.editCorrection);
  const remove = useDeskAction(actions.removeCorrection);
  const isPending = add.isPending || edit.isPending || remove.isPending;

  const finish = (result: { ok: true } | { ok: false; code: string }, said: string): boolean => {
    if (result.ok) toast(said);
    else if (result.code === 'empty') setIsEmpty(true);
    else if (result.code === 'not-found') toast(t('gone'), 'danger');
    else if (result.code === 'not-published') toast(tFailures(result.code), 'danger');
    refreshAfter(result);
    return result.ok;
  };
  const stored = corrections.find(({ id }) => id === draft?.edited?.correctionId);
  // A colleague was faster: his words are shown beside one's own, which may then take their place.
  const theirs = stored && draft?.edited && !isSame(stored, draft.edited.seen) ? stored : null;
  const save = async ({ edited, kind, text }: Draft) => {
    const result = edited
      ? await edit.run({
          articleId,
          correctionId: edited.correctionId,
          kind,
          text,
          seen: wordsOf(theirs ?? edited.seen),
        })
      : await add.run({ articleId, kind, text });
    if (finish(result, t('saved'))) setDraft(null);
  };
  return (
    <section className="inspector-section" aria-labelledby="corrections-title">
      <h2 id="corrections-title">{t('title')}</h2>
      {corrections.length === 0 && <p className="field-hint">{t('none')}</p>}
      <ul className="notes-list">
        {corrections.map(({ id, kind, text, time }) => (
          <li key={id} className="note">
            <p>
              <strong>{t(`kinds.${kind}`)}</strong> <span className="field-hint">{time}</span>
            </p>
            <p dir="auto">{text}</p>
            {mayCorrect && (
              <p className="gate-actions">
                <button
                  type="button"
                  className="text-link"
                  onClick={() => setDraft({ kind, text, edited: { correctionId: id, seen: { kind, text } } })}
                >
                  {t('edit')}
                </button>
                <button type="button" className="text-link" onClick={() => setRemoving(id)}>
                  {t('remove')}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {mayCorrect && (
        <button
          type="button"
          className="button"
          onClick={() => setDraft({ kind: 'correction', text: '', edited: null })}
        >
          {t('add')}
        </button>
      )}
      {draft && (
        <Dialog isOpen title={t('title')} onClose={() => setDraft(null)}>
          <form
            className="step-dialog"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (draft.text.trim() === '') setIsEmpty(true);
              else void save(draft);
            }}
          >
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
                value={draft.kind}
                onChange={(event) => setDraft({ ...draft, kind: event.target.value as CorrectionKind })}
              >
                {CORRECTION_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {t(`kinds.${kind}`)}
                  </option>
                ))}
              </select>
            </Field>
            <Field
              id="correction-text"
              label={t('text')}
              hint={t('hint')}
              error={isEmpty ? tFailures('empty') : undefined}
            >
              <textarea
                {...describedBy('correction-text', { hint: true, error: isEmpty })}
                className="input"
                rows={4}
                dir="auto"
                maxLength={4_000}
                value={draft.text}
                onChange={(event) => {
                  setDraft({ ...draft, text: event.target.value });
                  setIsEmpty(false);
                }}
              />
            </Field>
            <p className="step-dialog-buttons">
              <button type="submit" className="button button-primary" disabled={isPending}>
                {t('save')}
              </button>
            </p>
          </form>
        </Dialog>
      )}
      {removing !== null && (
        <StepDialog
          title={t('removing')}
          hint={t('removeHint')}
          confirm={t('remove')}
          isDangerous
          isPending={isPending}
          onClose={() => setRemoving(null)}
          onConfirm={async () => {
            const result = await remove.run({ articleId, correctionId: removing });
            if (finish(result, t('removed'))) setRemoving(null);
          }}
        />
      )}
    </section>
  );
}

const wordsOf = ({ kind, text }: Words): Words => ({ kind, text });
const isSame = (one: Words, other: Words) => one.kind === other.kind && one.text === other.text;
