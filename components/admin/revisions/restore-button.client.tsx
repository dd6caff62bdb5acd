'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';

type Refusal = 'conflict' | 'lease-lost' | 'not-found' | 'forbidden' | 'not-editable' | 'foreign-reference';
type Restore = (input: {
  articleId: number;
  version: number;
  revisionId: number;
}) => Promise<DeskActionResult<{ version: number }, Refusal>>;

interface RestoreButtonProps {
  articleId: number;
  /** The article's newest version, which the person sees here. */
  version: number;
  revision: { id: number; version: number };
  restore: Restore;
}

const OWN = ['conflict', 'lease-lost', 'not-found', 'not-editable', 'foreign-reference'] as const;

/** Brings an earlier version back, after one question. */
export function RestoreButton({ articleId, version, revision, restore }: RestoreButtonProps) {
  const t = useTranslations('desk.revisions');
  const toast = useToast();
  const router = useRouter();
  const { run, isPending } = useDeskAction(restore);
  const [isAsking, setIsAsking] = useState(false);
  const confirm = async () => {
    const result = await run({ articleId, version, revisionId: revision.id });
    setIsAsking(false);
    if (result.ok) {
      toast(t('restored', { version: revision.version }));
      router.push(`/admin/articles/${articleId}/revisions`);
      router.refresh();
      return;
    }
    const code = OWN.find((known) => known === result.code);
    const name = 'detail' in result ? String(result.detail ?? '') : '';
    if (code) toast(t(`failures.${code}`, { name }), 'danger');
  };
  return (
    <>
      <button type="button" className="button button-primary ms-auto" onClick={() => setIsAsking(true)}>
        <DeskIcon name="history" isSmall />
        {t('restore', { version: revision.version })}
      </button>
      <Dialog
        isOpen={isAsking}
        title={t('restoreTitle', { version: revision.version })}
        onClose={() => setIsAsking(false)}
      >
        <p>{t('restoreText')}</p>
        <footer className="dialog-actions">
          <button
            type="button"
            className="button button-primary"
            disabled={isPending}
            onClick={() => void confirm()}
          >
            {t('confirm')}
          </button>
          <button type="button" className="button" onClick={() => setIsAsking(false)}>
            {t('cancel')}
          </button>
        </footer>
      </Dialog>
    </>
  );
}
