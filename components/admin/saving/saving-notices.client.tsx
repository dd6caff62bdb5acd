'use client';

import { useTranslations } from 'next-intl';
import { ConflictNotice } from '@/components/admin/saving/conflict-notice.client';
import { Notice } from '@/components/admin/saving/notice';
import { PresenceNotice } from '@/components/admin/saving/presence-notice.client';
import type { ArticleDocumentView } from '@/components/admin/saving/use-article-document.client';
import { SignInAgain } from '@/components/admin/ui/sign-in-again';
import type { ReferenceMove } from '@/lib/articles/editing/references/reference-moves';
import type { SectionChoice } from '@/lib/articles/editing/references/reference-types';

interface SavingNoticesProps {
  document: ArticleDocumentView;
  /** IANA name of the edition's clock. */
  timeZone: string;
  sections: readonly SectionChoice[];
}

/**
 * What stands in the way of saving, what happens to the text meanwhile and what to do; nothing while all is
 * well. Stands between the editor's bar and its paper.
 */
export function SavingNotices({ document, timeZone, sections }: SavingNoticesProps) {
  const t = useTranslations('desk.saving');
  const tMerge = useTranslations('desk.merge');
  const { state, conflict } = document;
  const wordMove = ({ kind, into }: ReferenceMove) =>
    into && (kind === 'tag' || kind === 'section')
      ? t(`moves.into.${kind}`, { name: into.name })
      : t(`moves.gone.${kind}`);
  return (
    <div className="saving-notices" role="status">
      {state === 'lease-lost' && <PresenceNotice document={document} timeZone={timeZone} />}
      {state === 'signed-out' && (
        <Notice tone="warning" title={t('signedOut')} hint={t('signedOutHint')}>
          <SignInAgain />
        </Notice>
      )}
      {state === 'offline' && (
        <Notice tone="warning" title={t('offline')} hint={t('offlineHint')}>
          <RetryButton document={document} />
        </Notice>
      )}
      {state === 'failed' && (
        <Notice
          tone="danger"
          title={t('failed')}
          hint={`${t(`refusals.${refusalWord(document.refusal)}`)} ${t('failedHint')}`}
        >
          <RetryButton document={document} />
        </Notice>
      )}
      {document.moves.length > 0 && (
        <Notice tone="info" title={t('moves.title')} hint={document.moves.map(wordMove).join(' ')}>
          <button type="button" className="button" onClick={document.forgetMoves}>
            {t('moves.read')}
          </button>
        </Notice>
      )}
      {document.isUnkept && state !== 'saved' && (
        <Notice tone="danger" title={t('notStored')} hint={t('notStoredHint')} />
      )}
      {conflict && (
        <ConflictNotice
          conflict={conflict}
          hint={t('conflictHint')}
          kept={tMerge('keptWhole')}
          timeZone={timeZone}
          sections={sections}
          onMerged={document.resolve}
        />
      )}
    </div>
  );
}

const REFUSALS = ['forbidden', 'not-editable', 'not-found', 'foreign-reference'] as const;

const refusalWord = (code: string | null) => REFUSALS.find((known) => known === code) ?? 'other';

function RetryButton({ document }: { document: ArticleDocumentView }) {
  const t = useTranslations('desk.saving');
  return (
    <button type="button" className="button" onClick={() => void document.saveNow()}>
      {t('retry')}
    </button>
  );
}
