import { getTranslations } from 'next-intl/server';
import { DeskMessages } from '@/components/admin/desk-messages';
import { EditionSwitch } from '@/components/admin/newsroom/edition-switch';
import { PageList } from '@/components/admin/pages/page-list.client';
import { NotForYou } from '@/components/admin/ui/not-for-you';
import { requireActor } from '@/lib/auth/current-actor';
import { DEFAULT_EDITION, isEdition } from '@/lib/i18n/editions';
import { listDeskPages } from '@/lib/pages/desk/desk-queries';
import { listEditionSettings } from '@/lib/settings/queries';
import { deletePageAction, orderPagesAction } from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.shell');
  return { title: t('screens.pages') };
}

/** «الصفحات الثابتة»: who we are, our policies, how to reach us. */
export default async function PagesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor('/admin/pages');
  const asked = (await searchParams).edition;
  const edition = isEdition(asked) ? asked : DEFAULT_EDITION;
  const [pages, editions] = await Promise.all([listDeskPages(actor, edition), listEditionSettings()]);
  if (!pages) return <NotForYou />;
  const t = await getTranslations('desk.shell');
  return (
    <>
      <header className="desk-head">
        <h1>{t('screens.pages')}</h1>
        <EditionSwitch path="/admin/pages" current={edition} editions={[...editions.keys()]} />
      </header>
      <DeskMessages namespaces={['newsroom', 'pages']}>
        <PageList
          key={edition}
          edition={edition}
          pages={pages}
          actions={{ order: orderPagesAction, remove: deletePageAction }}
        />
      </DeskMessages>
    </>
  );
}
