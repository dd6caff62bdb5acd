import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { DeskMessages } from '@/components/admin/desk-messages';
import { EditionSwitch } from '@/components/admin/newsroom/edition-switch';
import { ListSearch } from '@/components/admin/newsroom/list-search';
import { TagTable } from '@/components/admin/tags/tag-table.client';
import { NotForYou } from '@/components/admin/ui/not-for-you';
import { requireActor } from '@/lib/auth/current-actor';
import { DEFAULT_EDITION, isEdition } from '@/lib/i18n/editions';
import { listEditionSettings } from '@/lib/settings/queries';
import { listDeskTags, TAGS_A_PAGE } from '@/lib/tags/desk/desk-queries';
import { createTagAction, editTagAction, mergeTagsAction } from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.shell');
  return { title: t('screens.tags') };
}

/** «الوسوم»: what articles are about, each once. */
export default async function TagsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor('/admin/tags');
  const params = await searchParams;
  const edition = isEdition(params.edition) ? params.edition : DEFAULT_EDITION;
  const words = typeof params.q === 'string' ? params.q.slice(0, 80) : '';
  const page = Math.min(1_000, Math.max(1, Number.parseInt(String(params.page ?? '1'), 10) || 1));
  const [list, editions] = await Promise.all([
    listDeskTags(actor, edition, { words, page }),
    listEditionSettings(),
  ]);
  if (!list) return <NotForYou />;
  const t = await getTranslations('desk');
  const at = (wanted: number) => ({ query: { edition, ...(words && { q: words }), page: wanted } });
  return (
    <>
      <header className="desk-head">
        <h1>{t('shell.screens.tags')}</h1>
        <p className="field-hint">{t('tags.total', { count: list.total })}</p>
        <EditionSwitch path="/admin/tags" current={edition} editions={[...editions.keys()]} />
      </header>
      <ListSearch path="/admin/tags" label={t('tags.search')} words={words} edition={edition} />
      <DeskMessages namespaces={['newsroom', 'tags']}>
        <TagTable
          key={edition}
          edition={edition}
          tags={list.tags}
          actions={{ create: createTagAction, edit: editTagAction, merge: mergeTagsAction }}
        />
      </DeskMessages>
      <nav className="mt-4 flex justify-center gap-3" aria-label={t('newsroom.pages')}>
        {page > 1 && (
          <Link className="button" href={at(page - 1)} prefetch={false}>
            {t('newsroom.previous')}
          </Link>
        )}
        {page * TAGS_A_PAGE < list.total && (
          <Link className="button" href={at(page + 1)} prefetch={false}>
            {t('newsroom.next')}
          </Link>
        )}
      </nav>
    </>
  );
}
