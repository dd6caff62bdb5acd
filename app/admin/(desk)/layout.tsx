import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AccountMenu } from '@/components/admin/shell/account-menu.client';
import { DeskNavigation } from '@/components/admin/shell/desk-navigation';
import { DeskPerson } from '@/components/admin/shell/desk-person.client';
import { DeskWordmark } from '@/components/admin/shell/desk-wordmark';
import { MenuSheet } from '@/components/admin/shell/menu-sheet.client';
import { ThemeButton } from '@/components/admin/shell/theme-button.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { FocusKeeper } from '@/components/admin/ui/focus-keeper.client';
import { requireActor } from '@/lib/auth/current-actor';

/** The frame of every screen that somebody must be signed in for. Each page asks again for what it needs. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor('/admin');
  const t = await getTranslations('desk.shell');
  return (
    <DeskPerson id={actor.id}>
      <FocusKeeper />
      <a className="skip-link" href="#main">
        {t('skipLink')}
      </a>
      <header className="desk-bar">
        <MenuSheet>
          <DeskNavigation actor={actor} />
        </MenuSheet>
        <Link href="/admin" prefetch={false} aria-label={t('name')}>
          <DeskWordmark />
        </Link>
        <search className="desk-search">
          <form className="flex flex-1 items-center gap-2" action="/admin/articles">
            <DeskIcon name="search" isSmall />
            <label className="visually-hidden" htmlFor="desk-search">
              {t('search')}
            </label>
            <input id="desk-search" name="q" type="search" placeholder={t('searchPlaceholder')} dir="auto" />
          </form>
        </search>
        <span className="ms-auto flex items-center gap-2">
          <a className="icon-button" href="/" target="_blank" rel="noopener" aria-label={t('openPaper')}>
            <DeskIcon name="eye" />
          </a>
          <ThemeButton />
          <AccountMenu name={actor.name} role={t(`roles.${actor.role}`)} />
        </span>
      </header>
      <div className="desk-body">
        <nav className="desk-sections" aria-label={t('navigation')}>
          <DeskNavigation actor={actor} />
        </nav>
        <main id="main" className="desk-main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </DeskPerson>
  );
}
