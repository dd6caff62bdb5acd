import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { DeskMessages } from '@/components/admin/desk-messages';
import { ListSearch } from '@/components/admin/newsroom/list-search';
import { RedirectList } from '@/components/admin/redirects/redirect-list.client';
import { NotForYou } from '@/components/admin/ui/not-for-you';
import { requireActor } from '@/lib/auth/current-actor';
import { listDeskRedirects } from '@/lib/redirects/desk/desk-queries';
import { addRedirectAction, deleteRedirectAction, editRedirectAction, pasteRedirectsAction } from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.shell');
  return { title: t('screens.redirects') };
}

/** «العناوين المحوّلة»: old addresses and where they lead. */
export default async function RedirectsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor('/admin/redirects');
  const params = await searchParams;
  const words = typeof params.q === 'string' ? params.q.trim().slice(0, 200) : '';
  const before =
    typeof params.before === 'string' && /^\d{1,15}$/.test(params.before) ? Number(params.before) : null;
  const list = await listDeskRedirects(actor, { words, before });
  if (!list) return <NotForYou />;
  const t = await getTranslations('desk');
  return (
    <>
      <header className="desk-head">
        <h1>{t('shell.screens.redirects')}</h1>
      </header>
      <ListSearch path="/admin/redirects" label={t('redirects.search')} words={words} />
      <DeskMessages namespaces={['newsroom', 'redirects']}>
        <RedirectList
          redirects={list.redirects}
          actions={{
            add: addRedirectAction,
            edit: editRedirectAction,
            remove: deleteRedirectAction,
            paste: pasteRedirectsAction,
          }}
        />
      </DeskMessages>
      {list.next !== null && (
        <nav className="mt-4 flex justify-center" aria-label={t('newsroom.pages')}>
          <Link
            className="button"
            href={{ query: { ...(words && { q: words }), before: list.next } }}
            prefetch={false}
          >
            {t('newsroom.next')}
          </Link>
        </nav>
      )}
    </>
  );
}
