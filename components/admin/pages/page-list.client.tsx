'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toFieldError } from '@/components/admin/newsroom/field-errors';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { Edition } from '@/lib/i18n/editions';
import type { DeskPage } from '@/lib/pages/desk/types';

interface PageListProps {
  edition: Edition;
  pages: DeskPage[];
  orderPages: (input: {
    edition: Edition;
    pageIds: number[];
  }) => Promise<DeskActionResult<null, 'changed-meanwhile'>>;
}

/** The static pages in the footer's order; each leads to its editor. */
export function PageList({ edition, pages, orderPages }: PageListProps) {
  const t = useTranslations('desk.pages');
  const tErrors = useTranslations('desk.newsroom.errors');
  const router = useRouter();
  const toast = useToast();
  const { run: order, isPending } = useDeskAction(orderPages);

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
        <Link className="button button-primary" href={`/admin/pages/new?edition=${edition}`} prefetch={false}>
          <DeskIcon name="add" isSmall />
          {t('create')}
        </Link>
      </p>
      {pages.length === 0 && <p className="empty">{t('none')}</p>}
      <ol className="rows" aria-label={t('list')} aria-busy={isPending}>
        {pages.map((page, at) => (
          <li key={page.id} className="row">
            <span className="row-text">
              <Link className="table-title" href={`/admin/pages/${page.id}`} prefetch={false}>
                {page.title}
              </Link>
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
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
