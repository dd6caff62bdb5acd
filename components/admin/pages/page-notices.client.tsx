'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Notice } from '@/components/admin/saving/notice';
import { asContent, mergedFields } from './page-texts';
import type { PageDocument } from './use-page-document.client';

const MergeScreen = dynamic(() =>
  import('@/components/admin/merge/merge-screen.client').then((module) => module.MergeScreen),
);

/** What stands in the way of saving and what to do about it; nothing while all is well. */
export function PageNotices({ document, timeZone }: { document: PageDocument; timeZone: string }) {
  const t = useTranslations('desk.pages');
  const tSaving = useTranslations('desk.saving');
  const [isMerging, setIsMerging] = useState(false);
  const { conflict, problem } = document;
  return (
    <div className="saving-notices" role="status">
      {document.isRestored && (
        <Notice tone="info" title={t('restored.title')} hint={t('restored.hint')}>
          <button type="button" className="button" onClick={document.forgetRestored}>
            {t('restored.forget')}
          </button>
        </Notice>
      )}
      {problem && (
        <Notice tone="danger" title={t(`problems.${problem}`)} hint={t('problems.kept')}>
          {problem === 'signed-out' && (
            <a className="button" href="/admin/sign-in?next=/admin" target="_blank" rel="noopener">
              {tSaving('signIn')}
            </a>
          )}
        </Notice>
      )}
      {document.isUnkept && document.isDirty && (
        <Notice tone="danger" title={tSaving('notStored')} hint={tSaving('notStoredHint')} />
      )}
      {conflict && (
        <Notice
          tone="warning"
          title={tSaving('conflict', {
            version: conflict.theirs.version,
            name: conflict.theirs.savedByName ?? tSaving('somebody'),
          })}
          hint={t('conflict.hint')}
        >
          <button type="button" className="button button-primary" onClick={() => setIsMerging(true)}>
            {tSaving('merge')}
          </button>
        </Notice>
      )}
      {conflict && isMerging && (
        <MergeScreen
          conflict={{
            base: asContent(conflict.base.fields),
            mine: asContent(conflict.mine),
            theirs: {
              version: conflict.theirs.version,
              content: asContent(conflict.theirs.fields),
              editedAt: conflict.theirs.savedAt.getTime(),
              editedByName: conflict.theirs.savedByName,
            },
          }}
          kept={t('conflict.kept')}
          timeZone={timeZone}
          sections={[]}
          onClose={() => setIsMerging(false)}
          onMerged={(content) => {
            setIsMerging(false);
            document.resolve(
              mergedFields(content, {
                base: conflict.base.fields,
                mine: conflict.mine,
                theirs: conflict.theirs.fields,
              }),
            );
          }}
        />
      )}
    </div>
  );
}
