'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import { useRefreshAfter } from '@/components/admin/ui/use-refresh-after.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';

export type DeletePicture = (input: {
  pictureId: number;
}) => Promise<DeskActionResult<null, 'forbidden' | 'not-found' | 'in-use'>>;

interface DeletePictureButtonProps {
  pictureId: number;
  name: string;
  isUsed: boolean;
  deletePicture: DeletePicture;
  /** Where the library is shown without it. */
  closeHref: string;
}

/** Takes the picture out of the library, after asking. A used one stays, and the button says why. */
export function DeletePictureButton(props: DeletePictureButtonProps) {
  const { pictureId, name, isUsed, deletePicture, closeHref } = props;
  const t = useTranslations('desk.media.delete');
  const toast = useToast();
  const router = useRouter();
  const refreshAfter = useRefreshAfter();
  const action = useDeskAction(deletePicture);
  const [isAsking, setIsAsking] = useState(false);

  async function confirm() {
    const result = await action.run({ pictureId });
    setIsAsking(false);
    if (!result.ok) {
      if (result.code === 'in-use' || result.code === 'not-found')
        toast(t(`failures.${result.code}`), 'danger');
      return refreshAfter(result);
    }
    toast(t('done'));
    router.replace(closeHref, { scroll: false });
    router.refresh();
  }

  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={isUsed}
        aria-describedby={isUsed ? 'picture-in-use' : undefined}
        onClick={() => !isUsed && setIsAsking(true)}
      >
        <DeskIcon name="trash" isSmall />
        {t('button')}
      </button>
      {isUsed && (
        <p id="picture-in-use" className="field-hint">
          {t('inUse')}
        </p>
      )}
      <Dialog isOpen={isAsking} title={t('title')} onClose={() => setIsAsking(false)}>
        <p className="my-3">{t('question', { name })}</p>
        <div className="flex flex-wrap gap-2">
          <button
            type="button"
            className="button button-danger"
            disabled={action.isPending}
            onClick={confirm}
          >
            {t('confirm')}
          </button>
          <button type="button" className="button" onClick={() => setIsAsking(false)}>
            {t('cancel')}
          </button>
        </div>
      </Dialog>
    </>
  );
}
