'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toFieldError } from '@/components/admin/newsroom/field-errors';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { Edition } from '@/lib/i18n/editions';
import type { DeskPage } from '@/lib/pages/desk/types';
import { type PageActions, PageForm } from './page-form.client';

interface PageListProps {
  edition: Edition;
  pages: DeskPage[];
  actions: PageActions;
}

/** The static pages in the footer's order. */
export function PageList({ edition, pages, actions }: PageListProps) {
  const t = useTranslations('desk.pages');
  const tErrors = useTranslations('desk.newsroom.errors');
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState<{ page: DeskPage | null } | null>(null);
  const { run: order, isPending } = useDeskAction(actions.order);
  const close = () => setOpen(null);

  async function move(page: DeskPage, by: -1 | 1) {
    const pageIds = pages.map(({ id }) => id);
    const at = pageIds.indexOf(page.id);
    pageIds.splice(at, 1);
    pageIds.splice(at + by, 0, page.id);
    const answer = await order({ edition, pageIds });
    if (answer.ok) toast(t('moved', { title: page.title, place: at + by + 1, count: pages.length }));
    else if (answer.code === 'changed-meanwhile') toast(tErrors(toFieldError(answer.code)), 'danger');
    router.refresh();
  }

  return (
    <>
      <p className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <span className="field-hint">{t('lead')}</span>
        <button type="button" className="button button-primary" onClick={() => setOpen({ page: null })}>
          <DeskIcon name="add" isSmall />
          {t('create')}
        </button>
      </p>
      {pages.length === 0 && <p className="empty">{t('none')}</p>}
      <ol className="rows" aria-label={t('list')} aria-busy={isPending}>
        {pages.map((page, at) => (
          <li key={page.id} className="row">
            <span className="row-text">
              <strong className="table-title">{page.title}</strong>
              <span className="table-meta">
                <span className={`status status-${page.status}`}>{t(`statuses.${page.status}`)}</span>
                <bdi dir="ltr">{page.path}</bdi>
              </span>
            </span>
            <span className="row-actions">
              <button
                type="button"
                className="icon-button"
                aria-label={t('up', { title: page.title })}
                disabled={at === 0 || isPending}
                onClick={() => void move(page, -1)}
              >
                <DeskIcon name="up" isSmall />
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={t('down', { title: page.title })}
                disabled={at === pages.length - 1 || isPending}
                onClick={() => void move(page, 1)}
              >
                <DeskIcon name="down" isSmall />
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={t('edit', { title: page.title })}
                onClick={() => setOpen({ page })}
              >
                <DeskIcon name="edit" isSmall />
              </button>
            </span>
          </li>
        ))}
      </ol>
      <Dialog
        isOpen={open !== null}
        title={open?.page ? t('edit', { title: open.page.title }) : t('create')}
        onClose={close}
        isWide
      >
        {open && (
          <PageForm
            edition={edition}
            page={open.page}
            actions={actions}
            onDone={() => {
              close();
              router.refresh();
            }}
          />
        )}
      </Dialog>
    </>
  );
}
