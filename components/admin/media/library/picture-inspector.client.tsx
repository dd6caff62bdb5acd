'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import type { LibraryAddress } from '@/lib/media/library/filter';
import { megabytes } from '../file-size';
import { type DeletePicture, DeletePictureButton } from './delete-picture.client';
import { libraryHref } from './library-address';
import { PictureForm } from './picture-form.client';
import { ReplaceFile } from './replace-file.client';
import type { LibraryPicture } from './to-library-picture';

interface PictureInspectorProps {
  picture: LibraryPicture;
  address: LibraryAddress;
  uploadedAt: string;
  isUsed: boolean;
  may: { edit: boolean; replace: boolean; delete: boolean };
  deletePicture: DeletePicture;
  /** Where it is used, set on the server. */
  children: ReactNode;
}

/** Everything about one picture, beside the library or beneath it on a phone. */
export function PictureInspector(props: PictureInspectorProps) {
  const { picture, address, uploadedAt, isUsed, may, deletePicture, children } = props;
  const t = useTranslations('desk.media');
  const closeHref = libraryHref(address, { picture: undefined });
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever opens a picture from far down the list, or with a screen reader, is taken to it.
  useEffect(() => heading.current?.focus(), []);
  return (
    <aside className="media-inspector panel" aria-labelledby="picture-name">
      <header>
        <h2 id="picture-name" ref={heading} tabIndex={-1} dir="auto">
          {picture.alt || picture.originalName || t('unnamed')}
        </h2>
        <Link
          className="icon-button"
          href={closeHref}
          prefetch={false}
          scroll={false}
          aria-label={t('inspector.close')}
        >
          <DeskIcon name="close" isSmall />
        </Link>
      </header>
      {!may.edit && <p className="field-hint">{t('inspector.readOnly')}</p>}
      {/* A colleague's save, or one's own, sets the form anew. */}
      <PictureForm key={JSON.stringify(picture)} picture={picture} isReadOnly={!may.edit} />
      {children}
      <section>
        <h3>{t('inspector.file')}</h3>
        <dl className="picture-facts">
          <dt>{t('inspector.name')}</dt>
          <dd>
            <bdi>{picture.originalName ?? t('unnamed')}</bdi>
          </dd>
          <dt>{t('inspector.size')}</dt>
          <dd>
            <bdi>
              {picture.width}×{picture.height}
            </bdi>{' '}
            · {t('inspector.megabytes', { size: megabytes(picture.byteSize) })}
          </dd>
          <dt>{t('inspector.uploaded')}</dt>
          <dd>
            {picture.uploadedByName
              ? t('inspector.uploadedBy', { name: picture.uploadedByName, moment: uploadedAt })
              : uploadedAt}
          </dd>
        </dl>
        <div className="flex flex-wrap gap-2">
          {may.replace && <ReplaceFile pictureId={picture.id} />}
          {may.delete && (
            <DeletePictureButton
              pictureId={picture.id}
              name={picture.alt || picture.originalName || t('unnamed')}
              isUsed={isUsed}
              deletePicture={deletePicture}
              closeHref={closeHref}
            />
          )}
        </div>
      </section>
    </aside>
  );
}
