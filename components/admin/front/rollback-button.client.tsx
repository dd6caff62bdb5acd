'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import { useRefreshAfter } from '@/components/admin/ui/use-refresh-after.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';

interface RollbackButtonProps {
  versionId: number;
  /** The version's time, as the dialog names it. */
  title: string;
  rollback: (input: {
    versionId: number;
  }) => Promise<DeskActionResult<{ versionId: number }, 'not-found' | 'not-past'>>;
}

/** Brings a past version back, after one question. */
export function RollbackButton({ versionId, title, rollback }: RollbackButtonProps) {
  const t = useTranslations('desk.front.history');
  const tFailures = useTranslations('desk.front.failures');
  const toast = useToast();
  const refreshAfter = useRefreshAfter();
  const [isOpen, setIsOpen] = useState(false);
  const { run, isPending } = useDeskAction(rollback);
  const confirm = async () => {
    const answer = await run({ versionId });
    setIsOpen(false);
    if (answer.ok) toast(t('rolledBack', { title }));
    else if (answer.code === 'not-past' || answer.code === 'not-found')
      toast(tFailures(answer.code), 'danger');
    refreshAfter(answer);
  };
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={t('rollbackTo', { title })}
        onClick={() => setIsOpen(true)}
      >
        <DeskIcon name="history" isSmall />
        {t('rollback')}
      </button>
      <Dialog isOpen={isOpen} title={t('rollbackTitle', { title })} onClose={() => setIsOpen(false)}>
        <p>{t('rollbackText')}</p>
        <footer className="mt-4 flex flex-wrap justify-end gap-2">
          <button type="button" className="button" onClick={() => setIsOpen(false)}>
            {t('cancel')}
          </button>
          <button
            type="button"
            className="button button-primary"
            disabled={isPending}
            onClick={() => void confirm()}
          >
            {t('rollbackNow')}
          </button>
        </footer>
      </Dialog>
    </>
  );
}
