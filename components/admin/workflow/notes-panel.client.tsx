'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import { KeptFormNotice } from '@/components/admin/saving/kept-form-notice.client';
import { useKeptForm } from '@/components/admin/saving/use-kept-form.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import { useRefreshAfter } from '@/components/admin/ui/use-refresh-after.client';
import { NoteItem } from '@/components/admin/workflow/note-item';
import { useFreshNotes } from '@/components/admin/workflow/use-fresh-notes.client';
import { useSelectedWords } from '@/components/admin/workflow/use-selected-words.client';
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
  const refreshAfter = useRefreshAfter();
  const add = useDeskAction(actions.addNote);
  const resolve = useDeskAction(actions.resolveNote);
  const [text, setText] = useState('');
  const [quote, setQuote] = useSelectedWords();
  const kept = useKeptForm<NewNote>({
    thing: mayNote ? `note:${articleId}` : null,
    // Words are selected all the time: alone they are no note.
    values: text === '' ? NOTHING : { text, quote },
    stored: NOTHING,
    put: (typed) => {
      setText(typed.text);
      setQuote(typed.quote);
    },
  });
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useFreshNotes(articleId, notes);
  const open = notes.filter(({ isResolved }) => !isResolved);
  const resolved = notes.filter(({ isResolved }) => isResolved);

  const send = async () => {
    if (text.trim() === '' || add.isPending) return;
    const result = await add.run({ articleId, text, quote });
    if (result.ok) {
      kept.settle();
      // Not what was typed while it was on its way.
      setText((now) => (now === text ? '' : now));
      setQuote(null);
      toast(t('added'));
      field.current?.focus();
      refreshAfter(result);
    } else if (result.code === 'empty' || result.code === 'not-found')
      toast(tFailures(result.code), 'danger');
  };
  const settle = async (note: ShownNote) => {
    const result = await resolve.run({ noteId: note.id, isResolved: !note.isResolved });
    if (result.ok) {
      toast(t(note.isResolved ? 'reopened' : 'settled'));
      // Its list may be gone with it.
      heading.current?.focus();
    } else if (result.code === 'not-found') toast(t('gone'), 'danger');
    refreshAfter(result);
  };
  const list = (shown: readonly ShownNote[]) => (
    <ul className="notes-list">
      {shown.map((note) => (
        <NoteItem
          key={note.id}
          note={note}
          isPending={resolve.isPending}
          settle={mayNote ? () => void settle(note) : null}
        />
      ))}
    </ul>
  );
  return (
    <section className="inspector-section notes" aria-labelledby="notes-title">
      <h2 id="notes-title" ref={heading} tabIndex={-1}>
        {/* The space keeps the last letter from joining the count. */}
        {t('title')}{' '}
        {open.length > 0 && <small className="notes-open">{t('open', { count: open.length })}</small>}
      </h2>
      {notes.length === 0 && <p className="field-hint">{t('none')}</p>}
      {open.length > 0 && list(open)}
      {resolved.length > 0 && (
        <details className="notes-resolved">
          <summary>{t('resolvedNotes', { count: resolved.length })}</summary>
          {list(resolved)}
        </details>
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
          <KeptFormNotice kept={kept} />
          {quote !== null && (
            <p className="note-quote">
              <q dir="auto">{quote}</q>
              <button
                type="button"
                className="icon-button"
                aria-label={t('dropQuote')}
                onClick={() => setQuote(null)}
              >
                <DeskIcon name="close" isSmall />
              </button>
            </p>
          )}
          <textarea
            id="note-text"
            ref={field}
            className="input"
            rows={2}
            dir="auto"
            maxLength={4_000}
            aria-describedby="note-hint"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (isSendKey(event)) void send();
            }}
          />
          <p id="note-hint" className="field-hint">
            {t('hint')}
          </p>
          <button type="submit" className="button" disabled={add.isPending || text.trim() === ''}>
            {t('add')}
          </button>
        </form>
      )}
    </section>
  );
}

type NewNote = { text: string; quote: string | null };
const NOTHING: NewNote = { text: '', quote: null };
const isSendKey = ({ key, ctrlKey, metaKey }: KeyboardEvent) => key === 'Enter' && (ctrlKey || metaKey);
