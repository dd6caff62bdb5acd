'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type DragEvent, useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import type { LibraryAddress } from '@/lib/media/library/filter';
import { FileChooser } from '../file-chooser.client';
import { UploadList } from '../upload-list.client';
import { useUploads } from '../use-uploads.client';
import { CreditBar, type SetCredit } from './credit-bar.client';
import { libraryHref } from './library-address';
import { LibraryTile } from './library-tile.client';
import type { LibraryPicture } from './to-library-picture';

interface MediaLibraryProps {
  pictures: LibraryPicture[];
  address: LibraryAddress;
  canUpload: boolean;
  setCredit: SetCredit;
}

/** The pictures of a page; files can be dropped anywhere on them. */
export function MediaLibrary({ pictures, address, canUpload, setCredit }: MediaLibraryProps) {
  const t = useTranslations('desk.media');
  const router = useRouter();
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [isDropTarget, setIsDropTarget] = useState(false);
  const { queue, items } = useUploads(() => router.refresh());

  const toggle = (id: number) =>
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const carriesFiles = (event: DragEvent) => canUpload && event.dataTransfer.types.includes('Files');
  // What is on another page is not in sight, and nothing is changed out of sight.
  const chosen = pictures.filter(({ id }) => selected.has(id)).map(({ id }) => id);

  return (
    // Dropping is a short cut; the button does the same from the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop zone has no keyboard form of its own
    <div
      className="media-library"
      data-drop={isDropTarget ? '' : undefined}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setIsDropTarget(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsDropTarget(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setIsDropTarget(false);
        queue.add(event.dataTransfer.files);
      }}
    >
      {canUpload && (
        <div className="flex flex-wrap items-center gap-3">
          <FileChooser className="button button-primary" onFiles={(files) => queue.add(files)}>
            <DeskIcon name="upload" isSmall />
            {t('upload')}
          </FileChooser>
          <span className="field-hint">{t('uploadHint')}</span>
        </div>
      )}
      <UploadList
        queue={queue}
        items={items}
        onOpen={(picture) => router.push(libraryHref(address, { picture: picture.id }), { scroll: false })}
      />
      {pictures.length === 0 && <p className="empty">{t('empty')}</p>}
      <ul className="media-grid" aria-label={t('pictures')}>
        {pictures.map((picture) => (
          <li key={picture.id}>
            <LibraryTile
              picture={picture}
              href={libraryHref(address, { picture: picture.id })}
              isOpen={address.picture === picture.id}
              isSelected={selected.has(picture.id)}
              onToggle={() => toggle(picture.id)}
            />
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <CreditBar pictureIds={chosen} setCredit={setCredit} onDone={() => setSelected(new Set())} />
      )}
    </div>
  );
}
