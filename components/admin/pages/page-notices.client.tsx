'use client';

import { useTranslations } from 'next-intl';
import { ConflictNotice } from '@/components/admin/saving/conflict-notice.client';
import { Notice } from '@/components/admin/saving/notice';
import { SignInAgain } from '@/components/admin/ui/sign-in-again';
import { asContent, mergedFields } from './page-texts';
import type { PageDocument } from './use-page-document.client';

/** What stands in the way of saving and what to do about it; nothing while all is well. */
export function PageNotices({ document, timeZone }: { document: PageDocument; timeZone: string }) {
  const t = useTranslations('desk.pages');
  const tSaving = useTranslations('desk.saving');
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
          {problem === 'signed-out' && <SignInAgain />}
        </Notice>
      )}
      {document.isUnkept && document.isDirty && (
        <Notice tone="danger" title={tSaving('notStored')} hint={tSaving('notStoredHint')} />
      )}
      {conflict && (
        <ConflictNotice
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
          hint={t('conflict.hint')}
          kept={t('conflict.kept')}
          timeZone={timeZone}
          sections={[]}
          onMerged={(content) =>
            document.resolve(
              mergedFields(content, {
                base: conflict.base.fields,
                mine: conflict.mine,
                theirs: conflict.theirs.fields,
              }),
            )
          }
        />
      )}
    </div>
  );
}
