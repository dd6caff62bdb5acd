'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useToast } from '@/components/admin/ui/toast.client';
import { MAX_MEGAPIXELS, MAX_UPLOAD_BYTES } from '@/lib/media/uploads/upload-limits';
import { FileChooser } from '../file-chooser.client';
import { megabytes } from '../file-size';
import { uploadPicture } from '../upload-picture.client';

/** Gives the picture another file; its words stay, and readers see it as soon as its sizes are made. */
export function ReplaceFile({ pictureId }: { pictureId: number }) {
  const t = useTranslations('desk.media');
  const toast = useToast();
  const router = useRouter();
  const [fraction, setFraction] = useState<number | null>(null);
  const [failure, setFailure] = useState('');

  async function replace([file]: File[]) {
    if (!file) return;
    setFailure('');
    setFraction(0);
    const outcome = await uploadPicture(file, { replacesId: pictureId, onProgress: setFraction }).catch(
      () => ({
        ok: false as const,
        code: 'unexpected' as const,
      }),
    );
    setFraction(null);
    if (!outcome.ok)
      return setFailure(
        t(`refusals.${outcome.code}`, { limit: megabytes(MAX_UPLOAD_BYTES), megapixels: MAX_MEGAPIXELS }),
      );
    toast(t('replace.done'));
    router.refresh();
  }

  return (
    <>
      <FileChooser isMany={false} disabled={fraction !== null} onFiles={replace}>
        {t('replace.button')}
      </FileChooser>
      {fraction !== null && (
        <p className="uploads-inline" aria-live="polite">
          <progress value={fraction} max={1} aria-label={t('replace.progress')} />
          {fraction === 1 && t('uploads.processing')}
        </p>
      )}
      {failure && (
        <p className="field-error" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
