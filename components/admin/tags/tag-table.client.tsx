'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';
import type { Edition } from '@/lib/i18n/editions';
import type { DeskTag } from '@/lib/tags/desk/types';
import { MergeTag, type TagActions, TagForm } from './tag-forms.client';

interface TagTableProps {
  edition: Edition;
  tags: DeskTag[];
  actions: TagActions;
}

type Open = { kind: 'create' } | { kind: 'edit' | 'merge'; tag: DeskTag } | null;

/** One page of tags with their uses; renamed and merged in a dialog. */
export function TagTable({ edition, tags, actions }: TagTableProps) {
  const t = useTranslations('desk.tags');
  const router = useRouter();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const done = () => {
    close();
    router.refresh();
  };
  return (
    <>
      <p className="mb-3 flex justify-end">
        <button type="button" className="button button-primary" onClick={() => setOpen({ kind: 'create' })}>
          <DeskIcon name="add" isSmall />
          {t('create')}
        </button>
      </p>
      {tags.length === 0 && <p className="empty">{t('none')}</p>}
      <ul className="rows" aria-label={t('list')}>
        {tags.map((tag) => (
          <li key={tag.id} className="row">
            <span className="row-text">
              <strong className="table-title">{tag.name}</strong>
              <span className="table-meta">
                <bdi dir="ltr">{tag.path}</bdi>
                <span>{t('articles', { count: tag.articles })}</span>
              </span>
            </span>
            <span className="row-actions">
              <button
                type="button"
                className="icon-button"
                aria-label={t('edit', { name: tag.name })}
                onClick={() => setOpen({ kind: 'edit', tag })}
              >
                <DeskIcon name="edit" isSmall />
              </button>
              <button
                type="button"
                className="button button-quiet"
                aria-label={t('mergeNamed', { name: tag.name })}
                onClick={() => setOpen({ kind: 'merge', tag })}
              >
                {t('merge.action')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <Dialog
        isOpen={open?.kind === 'create' || open?.kind === 'edit'}
        title={open?.kind === 'edit' ? t('edit', { name: open.tag.name }) : t('create')}
        onClose={close}
      >
        <TagForm
          edition={edition}
          tag={open?.kind === 'edit' ? open.tag : null}
          actions={actions}
          onDone={done}
        />
      </Dialog>
      <Dialog isOpen={open?.kind === 'merge'} title={t('merge.title')} onClose={close}>
        {open?.kind === 'merge' && (
          <MergeTag edition={edition} tag={open.tag} actions={actions} onDone={done} />
        )}
      </Dialog>
    </>
  );
}
