'use client';

import { useTranslations } from 'next-intl';
import { useToast } from '@/components/admin/ui/toast.client';

/** Puts the whole address of a file on the clipboard; where that is refused, says it instead. */
export function CopyAddress({ address, name }: { address: string; name: string }) {
  const t = useTranslations('desk.files');
  const toast = useToast();
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => toast(t('copied', { name })),
      () => toast(t('notCopied', { address }), 'danger'),
    );
  return (
    <button type="button" className="button" aria-label={t('copyOf', { name })} onClick={() => void copy()}>
      {t('copy')}
    </button>
  );
}
