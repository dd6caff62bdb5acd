import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { DeskMessages } from '@/components/admin/desk-messages';
import { FileFilterBar } from '@/components/admin/media/files/file-filter-bar';
import { FileTable } from '@/components/admin/media/files/file-table';
import { LibraryRooms } from '@/components/admin/media/files/library-rooms';
import { NotForYou } from '@/components/admin/ui/not-for-you';
import { requireActor } from '@/lib/auth/current-actor';
import { getEditionContext } from '@/lib/i18n/get-edition-context';
import { countDeskFiles, listDeskFiles } from '@/lib/media/files/desk-files';
import { FILE_KINDS } from '@/lib/media/files/types';

export async function generateMetadata() {
  const t = await getTranslations('desk.files');
  return { title: t('title') };
}

/** «الملفات»: documents, sound and video of the library, and the texts that lead to them. */
export default async function FilesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor('/admin/media/files');
  const params = await searchParams;
  const words = typeof params.q === 'string' ? params.q.trim().slice(0, 200) : '';
  const kind = FILE_KINDS.find((name) => name === params.kind) ?? null;
  const before =
    typeof params.before === 'string' && /^\d{1,15}$/.test(params.before) ? Number(params.before) : null;
  const list = await listDeskFiles(actor, { words, kind, before });
  if (!list) return <NotForYou />;
  const t = await getTranslations('desk');
  const { format, siteUrl } = await getEditionContext(actor.language);
  return (
    <>
      <header className="desk-head">
        <h1>
          {t('files.title')}{' '}
          <small className="field-hint">{t('files.count', { count: await countDeskFiles(actor) })}</small>
        </h1>
      </header>
      <LibraryRooms current="files" />
      <FileFilterBar words={words} kind={kind} />
      <DeskMessages namespaces={['files']}>
        <FileTable
          files={list.files}
          format={format}
          siteUrl={siteUrl}
          isFiltered={words !== '' || kind !== null}
        />
      </DeskMessages>
      {list.next !== null && (
        <nav className="mt-4 flex justify-center" aria-label={t('newsroom.pages')}>
          <Link
            className="button"
            href={{ query: { ...(words && { q: words }), ...(kind && { kind }), before: list.next } }}
            prefetch={false}
          >
            {t('files.older')}
          </Link>
        </nav>
      )}
    </>
  );
}
