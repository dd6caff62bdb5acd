'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import { useRefreshAfter } from '@/components/admin/ui/use-refresh-after.client';
import { type CorrectionDraft, CorrectionForm } from '@/components/admin/workflow/correction-form.client';
import { StepDialog } from '@/components/admin/workflow/step-dialog.client';
import type { ShownCorrection, WorkflowActions } from '@/components/admin/workflow/workflow-types';

interface CorrectionsPanelProps {
  articleId: number;
  corrections: readonly ShownCorrection[];
  mayCorrect: boolean;
  actions: Pick<WorkflowActions, 'addCorrection' | 'editCorrection' | 'removeCorrection'>;
}

/** Corrections of a published article: what readers are told was wrong, kept for good. */
export function CorrectionsPanel({ articleId, corrections, mayCorrect, actions }: CorrectionsPanelProps) {
  const t = useTranslations('desk.workflow.corrections');
  const tFailures = useTranslations('desk.workflow.failures');
  const toast = useToast();
  const refreshAfter = useRefreshAfter();
  const [draft, setDraft] = useState<CorrectionDraft | null>(null);
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
  const save = async ({ edited, kind, text }: CorrectionDraft): Promise<boolean> => {
    if (text.trim() === '') {
      setIsEmpty(true);
      return false;
    }
    const result = edited
      ? await edit.run({
          articleId,
          correctionId: edited.correctionId,
          kind,
          text,
          seen: wordsOf(theirs ?? edited.seen),
        })
      : await add.run({ articleId, kind, text });
    const isSaved = finish(result, t('saved'));
    if (isSaved) setDraft(null);
    return isSaved;
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
          <CorrectionForm
            articleId={articleId}
            draft={draft}
            theirs={theirs}
            isPending={isPending}
            isRefused={isEmpty}
            onChange={(words) => {
              setDraft({ ...draft, ...words });
              setIsEmpty(false);
            }}
            onSave={() => save(draft)}
          />
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

type Words = Pick<CorrectionDraft, 'kind' | 'text'>;
const wordsOf = ({ kind, text }: Words): Words => ({ kind, text });
const isSame = (one: Words, other: Words) => one.kind === other.kind && one.text === other.text;
