'use client';

import { useTranslations } from 'next-intl';
import { DeskForm } from '@/components/admin/newsroom/desk-form.client';
import { useDeskForm } from '@/components/admin/newsroom/use-desk-form.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { DeskPage } from '@/lib/pages/desk/types';

export type RemovePage = (input: {
  pageId: number;
  seenVersion: number;
}) => Promise<DeskActionResult<null, 'not-found' | 'page-published' | 'changed-meanwhile'>>;

interface DeletePageProps {
  page: DeskPage;
  remove: RemovePage;
  onDone: () => void;
}

/** Asks once more, then deletes a draft for good; of a page that readers see it says what must come first. */
export function DeletePage({ page, remove, onDone }: DeletePageProps) {
  const t = useTranslations('desk.pages.delete');
  const tErrors = useTranslations('desk.newsroom.errors');
  const state = useDeskForm(remove, { onDone });
  if (page.status === 'published') return <p className="my-3">{tErrors('page-published')}</p>;
  return (
    <DeskForm
      state={state}
      onSubmit={() => void state.submit({ pageId: page.id, seenVersion: page.version })}
      lead={<p>{t('lead', { title: page.title })}</p>}
      confirm={t('confirm')}
      isDanger
    />
  );
}
