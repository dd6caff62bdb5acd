'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { ShownNote, WorkflowActions } from '@/components/admin/workflow/workflow-types';

interface NotesPanelProps {
  articleId: number;
  notes: readonly ShownNote[];
  mayNote: boolean;
  actions: Pick<WorkflowActions, 'addNote' | 'resolveNote'>;
}

/** What editors say to each other about the article. An open note is asked about before it goes out. */
export function NotesPanel({ articleId, notes, mayNote, actions }: NotesPanelProps) {
  const t = useTranslations('desk.workflow.notes');
  const tFailures = useTranslations('desk.workflow.failures');
  const toast = useToast();
  const router = useRouter();
  const add = useDeskAction(actions.addNote);
  const resolve = useDeskAction(actions.resolveNote);
  const [text, setText] = useState('');
  const send = async () => {
    const quote = selectedWords();
    const result = await add.run({ articleId, text, quote });
    if (result.ok) {
      setText('');
      router.refresh();
    } else if (result.code === 'empty' || result.code === 'not-found')
      toast(tFailures(result.code), 'danger');
  };
  return (
    <section className="inspector-section notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('title')}</h2>
      {notes.length === 0 ? (
        <p className="field-hint">{t('none')}</p>
      ) : (
        <ul className="notes-list">
          {notes.map((note) => (
            <li key={note.id} className={note.isResolved ? 'note note-resolved' : 'note'}>
              {note.quote && <p className="field-hint">{t('quote', { quote: note.quote })}</p>}
              <p dir="auto">{note.text}</p>
              <p className="field-hint">
                {t('by', { name: note.personName, time: note.time })}
                {note.isResolved && ` · ${t('resolved')}`}
              </p>
              {mayNote && (
                <button
                  type="button"
                  className="text-link"
                  disabled={resolve.isPending}
                  onClick={async () => {
                    await resolve.run({ noteId: note.id, isResolved: !note.isResolved });
                    router.refresh();
                  }}
                >
                  {note.isResolved ? t('reopen') : t('resolve')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayNote && (
        <form
          className="notes-new"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <label htmlFor="note-text">{t('new')}</label>
          <textarea
            id="note-text"
            className="input"
            rows={2}
            dir="auto"
            maxLength={4_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="button" disabled={add.isPending || text.trim() === ''}>
            {t('add')}
          </button>
        </form>
      )}
    </section>
  );
}

const QUOTE_MOST = 300;

/** What is selected in the text, which the note is about. */
function selectedWords(): string | null {
  const selection = window.getSelection();
  const text = selection?.toString().trim() ?? '';
  const paper = selection?.anchorNode?.parentElement?.closest('[contenteditable]');
  return text === '' || !paper ? null : text.slice(0, QUOTE_MOST);
}
