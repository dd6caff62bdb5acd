'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type ComponentProps, useState } from 'react';
import type { MergeScreen as MergeScreenType } from '@/components/admin/merge/merge-screen.client';
import { Notice } from '@/components/admin/saving/notice';

const MergeScreen = dynamic(() =>
  import('@/components/admin/merge/merge-screen.client').then((module) => module.MergeScreen),
);

interface ConflictNoticeProps extends Omit<ComponentProps<typeof MergeScreenType>, 'onClose'> {
  /** What becomes of both texts meanwhile. */
  hint: string;
}

/** Says that a colleague has saved meanwhile, and opens the merge screen. */
export function ConflictNotice({ hint, ...merge }: ConflictNoticeProps) {
  const t = useTranslations('desk.saving');
  const [isMerging, setIsMerging] = useState(false);
  const { theirs } = merge.conflict;
  return (
    <>
      <Notice
        tone="warning"
        title={t('conflict', { version: theirs.version, name: theirs.editedByName ?? t('somebody') })}
        hint={hint}
      >
        <button type="button" className="button button-primary" onClick={() => setIsMerging(true)}>
          {t('merge')}
        </button>
      </Notice>
      {isMerging && (
        <MergeScreen
          {...merge}
          onClose={() => setIsMerging(false)}
          onMerged={(content) => {
            setIsMerging(false);
            merge.onMerged(content);
          }}
        />
      )}
    </>
  );
}
