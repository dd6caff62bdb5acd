'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { LibraryPicture } from './to-library-picture';

interface LibraryTileProps {
  picture: LibraryPicture;
  href: string;
  isOpen: boolean;
  isSelected: boolean;
  onToggle: () => void;
}

/** A picture: the whole tile leads to its details, the box selects it. */
export function LibraryTile({ picture, href, isOpen, isSelected, onToggle }: LibraryTileProps) {
  const t = useTranslations('desk.media');
  const { image, problems } = picture;
  const name = picture.alt || picture.originalName || t('unnamed');
  return (
    <div className="library-tile" data-selected={isSelected || isOpen ? '' : undefined}>
      <Link
        className="media-tile"
        href={href}
        prefetch={false}
        scroll={false}
        aria-current={isOpen ? 'true' : undefined}
      >
        <img
          src={image.src}
          alt=""
          width={image.width}
          height={image.height}
          loading="lazy"
          decoding="async"
        />
        <b dir="auto">{name}</b>
        <small>
          {problems.map((problem) => (
            <span key={problem} className="media-warning">
              {t(`problems.${problem}`)}
            </span>
          ))}
          {problems.length === 0 && <span dir="auto">{picture.credit}</span>}
          {picture.rightsLastDayWords && !problems.includes('rights-expired') && (
            <span className="media-notice">{t('rightsUntil', { day: picture.rightsLastDayWords })}</span>
          )}
          <bdi>
            {picture.width}×{picture.height}
          </bdi>
        </small>
      </Link>
      <label className="library-tile-box">
        <input type="checkbox" checked={isSelected} onChange={onToggle} aria-label={t('select', { name })} />
      </label>
    </div>
  );
}
