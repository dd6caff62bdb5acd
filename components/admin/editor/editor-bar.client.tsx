'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { SavingStatus } from '@/components/admin/saving/saving-status.client';
import type { ArticleDocumentView } from '@/components/admin/saving/use-article-document.client';
import { DeskWordmark } from '@/components/admin/shell/desk-wordmark';
import { DeskIcon } from '@/components/admin/ui/desk-icon';

/** Where the article stands, whether it is saved, and who else is here. */
export function EditorBar({ document, timeZone }: { document: ArticleDocumentView; timeZone: string }) {
  const t = useTranslations('desk.editor.bar');
  const tStatus = useTranslations('desk.statuses');
  const { article } = document;
  return (
    <header className="editor-bar">
      <Link className="icon-button" href="/admin/articles" prefetch={false} aria-label={t('back')}>
        <DeskIcon name="previous" />
      </Link>
      <Link href="/admin" prefetch={false} aria-label={t('home')} className="editor-bar-home">
        <DeskWordmark />
      </Link>
      <span className={`status status-${article.status}`}>{tStatus(article.status)}</span>
      <SavingStatus document={document} timeZone={timeZone} />
      <Link
        className="icon-button"
        href={`/admin/articles/${article.id}/revisions`}
        prefetch={false}
        aria-label={t('revisions')}
      >
        <DeskIcon name="history" />
      </Link>
    </header>
  );
}
