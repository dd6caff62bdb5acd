import { getTranslations } from 'next-intl/server';
import { DeskMessages } from '@/components/admin/desk-messages';
import { LibraryRooms } from '@/components/admin/media/files/library-rooms';
import { LibraryFilterBar } from '@/components/admin/media/library/library-filter-bar';
import { LibraryPager } from '@/components/admin/media/library/library-pager';
import { LibraryTabs } from '@/components/admin/media/library/library-tabs';
import { MediaLibrary } from '@/components/admin/media/library/media-library.client';
import { PictureInspector } from '@/components/admin/media/library/picture-inspector.client';
import { PictureUses } from '@/components/admin/media/library/picture-uses';
import { toLibraryPicture } from '@/components/admin/media/library/to-library-picture';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { getEditionContext } from '@/lib/i18n/get-edition-context';
import { libraryFilterOf, readLibraryAddress } from '@/lib/media/library/filter';
import { countDeskPictures, getDeskPicture, listDeskPictures } from '@/lib/media/library/queries';
import { listPictureUses } from '@/lib/media/library/usage-queries';
import { deletePictureAction, setCreditAction } from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.shell');
  return { title: t('screens.media') };
}

/** «الوسائط»: every picture of the paper, what is said of it, and where it stands. */
export default async function MediaPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor('/admin/media');
  const t = await getTranslations('desk.media');
  const address = readLibraryAddress(await searchParams);
  const { format, now } = await getEditionContext(actor.language);
  const [counts, page, opened, uses] = await Promise.all([
    countDeskPictures(actor),
    listDeskPictures(actor, libraryFilterOf(address, actor.id), { cursor: address.cursor, now }),
    address.picture === undefined ? null : getDeskPicture(actor, address.picture, now),
    address.picture === undefined ? [] : listPictureUses(actor, address.picture),
  ]);
  const subject = { ownerIds: [opened?.uploadedById ?? null] };
  return (
    <>
      <header className="desk-head">
        <h1>
          {t('title')} <small className="field-hint">{t('count', { count: counts.all })}</small>
        </h1>
      </header>
      <LibraryRooms current="pictures" />
      <LibraryTabs address={address} counts={counts} format={format} />
      <LibraryFilterBar address={address} />
      <DeskMessages namespaces={['media']}>
        <div className="media-layout" data-open={opened ? '' : undefined}>
          <div>
            <MediaLibrary
              pictures={page.items.map((picture) => toLibraryPicture(picture, format))}
              address={address}
              canUpload={can(actor, 'media.upload')}
              setCredit={setCreditAction}
            />
            <LibraryPager address={address} next={page.next} />
          </div>
          {opened && (
            <PictureInspector
              key={opened.id}
              picture={toLibraryPicture(opened, format)}
              address={address}
              uploadedAt={format.fullDateTime(new Date(opened.createdAt))}
              isUsed={uses.length > 0}
              may={{
                edit: can(actor, 'media.edit', subject),
                replace: can(actor, 'media.replace'),
                delete: can(actor, 'media.delete'),
              }}
              deletePicture={deletePictureAction}
            >
              <PictureUses uses={uses} />
            </PictureInspector>
          )}
        </div>
      </DeskMessages>
    </>
  );
}
