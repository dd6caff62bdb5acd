'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';

/** Who is signed in, the way to the account, and the way out. */
export function AccountMenu({ name, role }: { name: string; role: string }) {
  const t = useTranslations('desk.common');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-haspopup="dialog"
        aria-label={t('account', { name })}
        onClick={() => setIsOpen(true)}
      >
        <span className="avatar" aria-hidden="true">
          {firstLetter(name)}
        </span>
      </button>
      <Dialog isOpen={isOpen} title={name} onClose={() => setIsOpen(false)}>
        <p className="field-hint">{role}</p>
        <div className="mt-4 grid gap-2">
          <Link className="button" href="/admin/account" prefetch={false} onClick={() => setIsOpen(false)}>
            <DeskIcon name="key" isSmall />
            {t('accountSettings')}
          </Link>
          <form action="/admin/sign-out" method="post">
            <button type="submit" className="button w-full">
              <DeskIcon name="signOut" isSmall />
              {t('signOut')}
            </button>
          </form>
        </div>
      </Dialog>
    </>
  );
}

/** The first letter as people read it: «ال» of Arabic names says nothing. */
function firstLetter(name: string): string {
  const [letter = ''] = new Intl.Segmenter('ar').segment(name.replace(/^ال/u, ''));
  return typeof letter === 'string' ? letter : letter.segment;
}
