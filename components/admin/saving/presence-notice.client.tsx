'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { clockTime } from '@/components/admin/saving/clock-time';
import { Notice } from '@/components/admin/saving/notice';
import type { ArticleDocumentView } from '@/components/admin/saving/use-article-document.client';
import { Dialog } from '@/components/admin/ui/dialog.client';

/** Who has the article open and since when, and the way to take it over. */
export function PresenceNotice({ document, timeZone }: { document: ArticleDocumentView; timeZone: string }) {
  const t = useTranslations('desk.saving');
  const [isAsking, setIsAsking] = useState(false);
  const { lease, article, isDirty } = document;
  const { viewer } = article;
  if (!lease) return <Notice tone="info" title={t('readOnly')} hint={t('readOnlyHint')} />;
  const time = clockTime(lease.acquiredAt, timeZone);
  const isOwn = lease.personId === viewer.personId;
  const hint = isDirty ? t('kept') : t('heldHint');
  const takeOver = () => {
    setIsAsking(false);
    void document.takeOver();
  };
  if (isOwn)
    return (
      <Notice tone="info" title={t('heldByYou', { time })} hint={hint}>
        <button type="button" className="button" onClick={takeOver}>
          {t('editHere')}
        </button>
      </Notice>
    );
  return (
    <>
      <Notice tone="info" title={t('held', { name: lease.personName, time })} hint={hint}>
        {viewer.mayEdit && viewer.mayTakeOver && (
          <button type="button" className="button" onClick={() => setIsAsking(true)}>
            {t('takeOver')}
          </button>
        )}
      </Notice>
      <Dialog isOpen={isAsking} title={t('takeOverTitle')} onClose={() => setIsAsking(false)}>
        <p>{t('takeOverText', { name: lease.personName })}</p>
        <footer className="dialog-actions">
          <button type="button" className="button button-primary" onClick={takeOver}>
            {t('takeOver')}
          </button>
          <button type="button" className="button" onClick={() => setIsAsking(false)}>
            {t('cancel')}
          </button>
        </footer>
      </Dialog>
    </>
  );
}
