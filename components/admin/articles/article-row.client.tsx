'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DeskLine } from '@/components/admin/articles/to-desk-line';

interface ArticleRowProps {
  line: DeskLine;
  isSelected: boolean;
  onToggle: () => void;
}

/** A line: the headline leads to the editor; beneath it what an editor asks at a glance. */
export function ArticleRow({ line, isSelected, onToggle }: ArticleRowProps) {
  const t = useTranslations('desk');
  const headline = line.headline || t('articles.untitled');
  return (
    <tr data-id={line.id} aria-selected={isSelected}>
      <td>
        <input
          type="checkbox"
          aria-label={t('articles.select', { headline })}
          checked={isSelected}
          onChange={onToggle}
        />
      </td>
      <td className="article-cell">
        <Link
          className="table-title"
          href={`/admin/articles/${line.id}`}
          prefetch={false}
          data-row-link
          dir="auto"
        >
          {headline}
        </Link>
        <span className="table-meta">
          {line.sectionName && <span>{line.sectionName}</span>}
          {line.kind !== 'news' && <span>{t(`articles.kinds.${line.kind}`)}</span>}
          {line.views && <span>{t('articles.readCount', { count: line.views })}</span>}
          {!line.hasPicture && <span className="lacking">{t('articles.noPicture')}</span>}
          {line.hasPendingChanges && <span className="pending">{t('articles.pendingChanges')}</span>}
          {line.openNotes > 0 && <span>{t('articles.notes', { count: line.openNotes })}</span>}
          {line.editing && (
            <span className={line.editing.isMine ? 'oneself' : 'colleague'}>
              {line.editing.isMine
                ? t('articles.openWithYou')
                : t('articles.editedSince', { name: line.editing.personName, time: line.editing.since })}
            </span>
          )}
        </span>
      </td>
      <td data-label={t('articles.columns.status')}>
        <span className={`status status-${line.status}`}>{t(`statuses.${line.status}`)}</span>
      </td>
      <td data-label={t('articles.columns.author')}>
        {line.authorNames.join(t('articles.listComma')) || '—'}
        {line.assigneeName && (
          <span className="field-hint block">{t('articles.with', { name: line.assigneeName })}</span>
        )}
      </td>
      <td data-label={t('articles.columns.publication')}>{line.publication ?? '—'}</td>
      <td data-label={t('articles.columns.edited')}>
        {line.editedAt}
        {line.editedByName && <span className="field-hint block">{line.editedByName}</span>}
      </td>
    </tr>
  );
}
