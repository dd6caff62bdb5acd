'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';

export type SetCredit = (input: {
  pictureIds: number[];
  credit: string;
}) => Promise<DeskActionResult<{ changed: number }, 'forbidden'>>;

interface CreditBarProps {
  pictureIds: number[];
  setCredit: SetCredit;
  onDone: () => void;
}

/** One credit for all selected pictures; stays in view at the foot of the screen. */
export function CreditBar({ pictureIds, setCredit, onDone }: CreditBarProps) {
  const t = useTranslations('desk.media');
  const toast = useToast();
  const router = useRouter();
  const action = useDeskAction(setCredit);
  const [credit, setCreditText] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    const result = await action.run({ pictureIds, credit });
    if (!result.ok) {
      if (result.code === 'invalid-input') toast(t('saveFailures.invalid-input'), 'danger');
      return;
    }
    toast(t('bulk.done', { count: result.value.changed }));
    router.refresh();
    onDone();
  }

  return (
    <section className="bulk-bar" aria-label={t('bulk.label')}>
      <strong aria-live="polite">{t('bulk.selected', { count: pictureIds.length })}</strong>
      <form className="flex flex-wrap items-center gap-2" onSubmit={submit}>
        <input
          className="input"
          value={credit}
          onChange={(event) => setCreditText(event.target.value)}
          aria-label={t('bulk.credit')}
          placeholder={t('bulk.credit')}
          dir="auto"
          required
        />
        <button type="submit" className="button" disabled={action.isPending || credit.trim() === ''}>
          {t('bulk.apply')}
        </button>
      </form>
      <button type="button" className="ms-auto" aria-label={t('bulk.drop')} onClick={onDone}>
        <DeskIcon name="close" isSmall />
      </button>
    </section>
  );
}
