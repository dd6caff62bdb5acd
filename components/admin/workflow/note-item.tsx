import { useTranslations } from 'next-intl';
import type { ShownNote } from '@/components/admin/workflow/workflow-types';
import { isolateInsert } from '@/lib/arabic/bidi';

interface NoteItemProps {
  note: ShownNote;
  isPending: boolean;
  /** Settles it, or opens it again; null for who may not. */
  settle: (() => void) | null;
}

/** One note: what it is about, what it says, who said it and who settled it. */
export function NoteItem({ note, isPending, settle }: NoteItemProps) {
  const t = useTranslations('desk.workflow.notes');
  const { text, quote, personName, time, isResolved, resolvedTime, resolvedByName } = note;
  return (
    <li className={isResolved ? 'note note-resolved' : 'note'}>
      {quote && (
        <p className="note-quote">
          <span className="visually-hidden">{t('about')}</span>
          <q dir="auto">{quote}</q>
        </p>
      )}
      <p className="note-text" dir="auto">
        {text}
      </p>
      <p className="field-hint">{t('by', { name: isolateInsert(personName), time })}</p>
      {resolvedTime && (
        <p className="field-hint">
          {resolvedByName
            ? t('resolvedBy', { name: isolateInsert(resolvedByName), time: resolvedTime })
            : t('resolved', { time: resolvedTime })}
        </p>
      )}
      {settle && (
        <button type="button" className="text-link" disabled={isPending} onClick={settle}>
          {isResolved ? t('reopen') : t('resolve')}
          <span className="visually-hidden">: {text.slice(0, 80)}</span>
        </button>
      )}
    </li>
  );
}
