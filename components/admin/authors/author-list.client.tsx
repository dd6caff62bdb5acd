'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';
import type { DeskAuthor } from '@/lib/authors/desk/types';
import type { Edition } from '@/lib/i18n/editions';
import { type AuthorActions, AuthorForm } from './author-form.client';

interface AuthorListProps {
  edition: Edition;
  authors: DeskAuthor[];
  canCreate: boolean;
  actions: AuthorActions;
}

/** The profiles that this person may change. */
export function AuthorList({ edition, authors, canCreate, actions }: AuthorListProps) {
  const t = useTranslations('desk.authors');
  const router = useRouter();
  const [open, setOpen] = useState<{ author: DeskAuthor | null } | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {canCreate && (
        <p className="mb-3 flex justify-end">
          <button type="button" className="button button-primary" onClick={() => setOpen({ author: null })}>
            <DeskIcon name="add" isSmall />
            {t('create')}
          </button>
        </p>
      )}
      {authors.length === 0 && <p className="empty">{t('none')}</p>}
      <ul className="rows" aria-label={t('list')}>
        {authors.map((author) => (
          <li key={author.id} className="row">
            {author.portraitSrc && (
              <img
                className="portrait"
                src={author.portraitSrc}
                alt=""
                width="64"
                height="64"
                loading="lazy"
              />
            )}
            <span className="row-text">
              <strong className="table-title">{author.name}</strong>
              <span className="table-meta">
                {author.role && <span>{author.role}</span>}
                <bdi dir="ltr">{author.path}</bdi>
                {author.personName && <span>{t('person', { name: author.personName })}</span>}
              </span>
            </span>
            <span className="row-actions">
              <button
                type="button"
                className="icon-button"
                aria-label={t('edit', { name: author.name })}
                onClick={() => setOpen({ author })}
              >
                <DeskIcon name="edit" isSmall />
              </button>
            </span>
          </li>
        ))}
      </ul>
      <Dialog
        isOpen={open !== null}
        title={open?.author ? t('edit', { name: open.author.name }) : t('create')}
        onClose={close}
      >
        {open && (
          <AuthorForm
            edition={edition}
            author={open.author}
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
