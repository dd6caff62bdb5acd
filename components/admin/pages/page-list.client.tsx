'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useArranging } from '@/components/admin/newsroom/use-arranging.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { MoveButtons } from '@/components/admin/ui/move-buttons.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { Edition } from '@/lib/i18n/editions';
import type { DeskPage } from '@/lib/pages/desk/types';
import { DeletePage, type RemovePage } from './delete-page.client';

interface PageListProps {
  edition: Edition;
  pages: DeskPage[];
  actions: {
    order: (input: {
      edition: Edition;
      pageIds: number[];
    }) => Promise<DeskActionResult<null, 'changed-meanwhile'>>;
    remove: RemovePage;
  };
}

/** The static pages in the footer's order; each leads to its editor. */
export function PageList({ edition, pages: saved, actions }: PageListProps) {
  const t = useTranslations('desk.pages');
  const { items: pages, isArranging, arrange } = useArranging(saved);
  const { run: order } = useDeskAction(actions.order);
  const router = useRouter();
  const [leaving, setLeaving] = useState<DeskPage | null>(null);
  const close = () => setLeaving(null);

  function move(page: DeskPage, by: -1 | 1) {
    const at = pages.indexOf(page) + by;
    const moved = pages.filter((other) => other !== page).toSpliced(at, 0, page);
    void arrange(
      moved,
      () => order({ edition, pageIds: moved.map(({ id }) => id) }),
      t('moved', { title: page.title, place: at + 1, count: pages.length }),
    );
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
      <ol className="rows" aria-label={t('list')} aria-busy={isArranging}>
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
              <MoveButtons
                labels={{ up: t('up', { title: page.title }), down: t('down', { title: page.title }) }}
                isFirst={at === 0}
                isLast={at === pages.length - 1}
                onMove={(by) => move(page, by)}
              />
              <button
                type="button"
                className="icon-button"
                aria-label={t('delete.named', { title: page.title })}
                onClick={() => setLeaving(page)}
              >
                <DeskIcon name="trash" isSmall />
              </button>
            </span>
          </li>
        ))}
      </ol>
      <Dialog isOpen={leaving !== null} title={t('delete.title')} onClose={close}>
        {leaving && (
          <DeletePage
            page={leaving}
            remove={actions.remove}
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
