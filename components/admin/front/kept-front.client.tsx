'use client';

import { useTranslations } from 'next-intl';
import { useFront } from '@/components/admin/front/front-context.client';
import { Notice } from '@/components/admin/saving/notice';

/** Changes that a tab which is gone had not saved: taken up again, brought into what a colleague made, or given up. */
export function KeptFront() {
  const t = useTranslations('desk.front.kept');
  const { desk, format } = useFront();
  const { kept } = desk;
  if (desk.isUnkept && desk.saving !== 'saved')
    return <Notice tone="danger" title={t('unkept')} hint={t('unkeptHint')} />;
  if (!kept) return null;
  const time = format.cardTime(new Date(kept.changedAt), desk.now);
  return (
    <Notice tone="warning" title={t('title')} hint={t(kept.hasMoved ? 'moved' : 'same', { time })}>
      <span className="flex flex-wrap gap-2">
        {kept.hasMoved && (
          <button type="button" className="button button-primary" onClick={kept.bring}>
            {t('bring')}
          </button>
        )}
        <button
          type="button"
          className={kept.hasMoved ? 'button' : 'button button-primary'}
          onClick={kept.restore}
        >
          {t(kept.hasMoved ? 'whole' : 'restore')}
        </button>
        <button type="button" className="button" onClick={kept.forget}>
          {t('forget')}
        </button>
      </span>
    </Notice>
  );
}
