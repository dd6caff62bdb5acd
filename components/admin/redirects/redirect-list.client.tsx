'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';
import type { DeskRedirect } from '@/lib/redirects/desk/types';
import { DeleteRedirect, PasteForm, type RedirectActions, RedirectForm } from './redirect-forms.client';

interface RedirectListProps {
  redirects: DeskRedirect[];
  actions: RedirectActions;
}

type Open = { kind: 'add' | 'paste' } | { kind: 'edit' | 'delete'; redirect: DeskRedirect } | null;

/** One page of old addresses and where they lead. */
export function RedirectList({ redirects, actions }: RedirectListProps) {
  const t = useTranslations('desk.redirects');
  const router = useRouter();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const done = () => {
    close();
    router.refresh();
  };
  return (
    <>
      <p className="mb-3 flex flex-wrap justify-end gap-2">
        <button type="button" className="button" onClick={() => setOpen({ kind: 'paste' })}>
          {t('paste.action')}
        </button>
        <button type="button" className="button button-primary" onClick={() => setOpen({ kind: 'add' })}>
          <DeskIcon name="add" isSmall />
          {t('add')}
        </button>
      </p>
      {redirects.length === 0 && <p className="empty">{t('none')}</p>}
      <ul className="rows" aria-label={t('list')}>
        {redirects.map((redirect) => (
          <li key={redirect.id} className="row">
            <span className="row-text">
              <strong className="block">
                <bdi dir="ltr">{redirect.from}</bdi>
              </strong>
              <span className="table-meta">
                <DeskIcon name="redirects" isSmall />
                {redirect.to ? <bdi dir="ltr">{redirect.to}</bdi> : <span>{t('nowhere')}</span>}
                {redirect.follows && <span>{t('follows')}</span>}
              </span>
            </span>
            <span className="row-actions">
              <button
                type="button"
                className="icon-button"
                aria-label={t('edit', { from: redirect.from })}
                onClick={() => setOpen({ kind: 'edit', redirect })}
              >
                <DeskIcon name="edit" isSmall />
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={t('delete.named', { from: redirect.from })}
                onClick={() => setOpen({ kind: 'delete', redirect })}
              >
                <DeskIcon name="trash" isSmall />
              </button>
            </span>
          </li>
        ))}
      </ul>
      <Dialog
        isOpen={open?.kind === 'add' || open?.kind === 'edit'}
        title={open?.kind === 'edit' ? t('change') : t('add')}
        onClose={close}
      >
        <RedirectForm
          redirect={open?.kind === 'edit' ? open.redirect : null}
          actions={actions}
          onDone={done}
        />
      </Dialog>
      <Dialog isOpen={open?.kind === 'paste'} title={t('paste.title')} onClose={close} isWide>
        <PasteForm actions={actions} onDone={() => router.refresh()} />
      </Dialog>
      <Dialog isOpen={open?.kind === 'delete'} title={t('delete.title')} onClose={close}>
        {open?.kind === 'delete' && (
          <DeleteRedirect redirect={open.redirect} actions={actions} onDone={done} />
        )}
      </Dialog>
    </>
  );
}
