'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { EditorEdition } from '@/components/admin/editor/editor-types';
import { clockTime } from '@/components/admin/saving/clock-time';
import { DeskWordmark } from '@/components/admin/shell/desk-wordmark';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { encodePath } from '@/lib/i18n/address';
import { pagePath } from '@/lib/pages/page-path';
import type { PageDocument } from './use-page-document.client';

interface PageBarProps {
  document: PageDocument;
  savedWhen: string | null;
  edition: EditorEdition;
}

const ICON = { saved: 'check', saving: 'upload', unsaved: 'edit', conflict: 'warning' } as const;

/** Where the page stands for readers, whether it is saved, and the button that saves it. */
export function PageBar({ document, savedWhen, edition }: PageBarProps) {
  const t = useTranslations('desk.pages');
  const { stored, savedAt, isDirty, isSaving, conflict } = document;
  const state = conflict ? 'conflict' : isSaving ? 'saving' : isDirty ? 'unsaved' : 'saved';
  const when = savedAt ? clockTime(savedAt, edition.timeZone) : savedWhen;
  const isNew = document.id === null;
  return (
    <header className="editor-bar">
      <Link
        className="icon-button"
        href={`/admin/pages?edition=${edition.edition}`}
        prefetch={false}
        aria-label={t('back')}
      >
        <DeskIcon name="previous" />
      </Link>
      <Link href="/admin" prefetch={false} aria-label={t('home')} className="editor-bar-home">
        <DeskWordmark />
      </Link>
      {!isNew && <span className={`status status-${stored.status}`}>{t(`statuses.${stored.status}`)}</span>}
      {(!isNew || isDirty) && (
        <p className={`saving saving-${state}`} data-saving={state} role="status">
          <DeskIcon name={ICON[state]} isSmall />
          <span>{state === 'saved' ? t('savedAt', { when: when ?? '' }) : t(`states.${state}`)}</span>
        </p>
      )}
      <span className="page-bar-actions">
        {!isNew && stored.status === 'published' && (
          <a
            className="icon-button"
            href={encodePath(pagePath(edition.edition, stored.slug))}
            target="_blank"
            rel="noopener"
            aria-label={t('view')}
            title={t('view')}
          >
            <DeskIcon name="eye" />
          </a>
        )}
        <button
          type="button"
          className="button button-primary"
          aria-disabled={isSaving || conflict !== null || undefined}
          aria-keyshortcuts="Control+S"
          onClick={() => void document.save()}
        >
          {t('save')}
        </button>
      </span>
    </header>
  );
}
