'use client';

import { useTranslations } from 'next-intl';
import { keptTime } from '@/components/admin/saving/kept-form';
import { Notice } from '@/components/admin/saving/notice';
import type { KeptFormView } from '@/components/admin/saving/use-kept-form.client';

/** Says that something typed earlier is back or may be put back, from when it is, and how to be rid of it. */
export function KeptFormNotice({ kept }: { kept: KeptFormView }) {
  return (
    <div className="contents" role="status">
      {kept.notice && <Said kept={kept} notice={kept.notice} />}
    </div>
  );
}

function Said({ kept, notice }: { kept: KeptFormView; notice: NonNullable<KeptFormView['notice']> }) {
  const t = useTranslations('desk.common.kept');
  if (notice.kind === 'unkept')
    return <Notice tone="danger" title={t('unkept.title')} hint={t('unkept.hint')} />;
  // On the clock of who typed it: seen in no other browser.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const time = keptTime(notice.keptAt, Date.now(), timeZone);
  return (
    <Notice
      tone={notice.kind === 'back' ? 'info' : 'warning'}
      title={t(`${notice.kind}.title`)}
      hint={t(`${notice.kind}.hint`, { time })}
    >
      <span className="flex flex-wrap gap-2">
        {notice.kind === 'offered' && (
          <button type="button" className="button" onClick={kept.putBack}>
            {t('putBack')}
          </button>
        )}
        <button type="button" className="button" onClick={kept.discard}>
          {t('discard')}
        </button>
      </span>
    </Notice>
  );
}
