import { getTranslations } from 'next-intl/server';
import { AuthorList } from '@/components/admin/authors/author-list.client';
import { DeskMessages } from '@/components/admin/desk-messages';
import { EditionSwitch } from '@/components/admin/newsroom/edition-switch';
import { ListSearch } from '@/components/admin/newsroom/list-search';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { listDeskAuthors } from '@/lib/authors/desk/desk-queries';
import { DEFAULT_EDITION, isEdition } from '@/lib/i18n/editions';
import { listEditionSettings } from '@/lib/settings/queries';
import { createAuthorAction, editAuthorAction } from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.shell');
  return { title: t('screens.authors') };
}

/** «الكتّاب»: what readers are told about those who write; for a reporter, his own profile. */
export default async function AuthorsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor('/admin/authors');
  const params = await searchParams;
  const edition = isEdition(params.edition) ? params.edition : DEFAULT_EDITION;
  const words = typeof params.q === 'string' ? params.q.slice(0, 80) : '';
  const [authors, editions] = await Promise.all([
    listDeskAuthors(actor, edition, words),
    listEditionSettings(),
  ]);
  const t = await getTranslations('desk');
  return (
    <>
      <header className="desk-head">
        <h1>{t('shell.screens.authors')}</h1>
        <EditionSwitch path="/admin/authors" current={edition} editions={[...editions.keys()]} />
      </header>
      <ListSearch path="/admin/authors" label={t('authors.search')} words={words} edition={edition} />
      <DeskMessages namespaces={['newsroom', 'authors', 'media']}>
        <AuthorList
          key={edition}
          edition={edition}
          authors={authors}
          canCreate={can(actor, 'author.manage', { ownerIds: [] })}
          actions={{ create: createAuthorAction, edit: editAuthorAction }}
        />
      </DeskMessages>
    </>
  );
}
