'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';
import type { DeskPicture, PictureProblem } from '@/lib/media/types';
import { CompletePicture } from './complete-picture.client';
import { FileChooser } from './file-chooser.client';
import { useLibrarySearch } from './library-search.client';
import { UploadList } from './upload-list.client';
import { useUploads } from './use-uploads.client';

interface MediaPickerProps {
  isOpen: boolean;
  onClose: () => void;
  /** A picture with everything that using it needs; the caller closes the picker. */
  onPick: (picture: DeskPicture) => void;
  /** A logo is the paper's name drawn: it has no words but that name, and nobody's credit stands beside it. */
  isForLogo?: boolean;
}

/**
 * Chooses a picture of the library, or brings one in: newest first, search, upload. One that lacks alternative
 * text or credit is completed here before it is handed on; one whose rights are over is not.
 * Wording: `<DeskMessages namespaces={['media', …]}>`.
 */
export function MediaPicker({ isOpen, onClose, onPick, isForLogo = false }: MediaPickerProps) {
  const t = useTranslations('desk.media');
  return (
    <Dialog isOpen={isOpen} title={t('picker.title')} onClose={onClose} isWide>
      <PickerBody onPick={onPick} isForLogo={isForLogo} />
    </Dialog>
  );
}

/** Lives while the dialog is open, so that it begins anew each time. */
function PickerBody({ onPick, isForLogo }: Required<Pick<MediaPickerProps, 'onPick' | 'isForLogo'>>) {
  const t = useTranslations('desk.media');
  const [query, setQuery] = useState('');
  const [incomplete, setIncomplete] = useState<DeskPicture | null>(null);
  const library = useLibrarySearch(query.trim(), true);
  const { queue, items } = useUploads((picture) => library.put(picture));
  const problemsOf = ({ problems }: DeskPicture) =>
    isForLogo ? problems.filter((problem) => problem === 'rights-expired') : problems;

  const choose = (picture: DeskPicture) =>
    problemsOf(picture).length > 0 ? setIncomplete(picture) : onPick(picture);

  if (incomplete) {
    return (
      <CompletePicture
        picture={incomplete}
        onBack={() => setIncomplete(null)}
        onComplete={(picture) => {
          library.put(picture);
          setIncomplete(null);
          if (picture.problems.length === 0) onPick(picture);
        }}
      />
    );
  }
  return (
    <div className="media-picker">
      <div className="flex flex-wrap items-center gap-2">
        <input
          className="input flex-1"
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          placeholder={t('filters.words')}
          aria-label={t('filters.words')}
          dir="auto"
        />
        <FileChooser onFiles={(files) => queue.add(files)}>
          <DeskIcon name="upload" isSmall />
          {t('upload')}
        </FileChooser>
      </div>
      <UploadList queue={queue} items={items} onOpen={choose} problemsOf={problemsOf} isPicking />
      <p className="visually-hidden" aria-live="polite">
        {library.state === 'ready' && t('picker.found', { count: library.items.length })}
      </p>
      {library.state === 'failed' && (
        <div className="alert alert-danger" role="alert">
          <DeskIcon name="warning" />
          <p>{t('picker.failed')}</p>
          <button type="button" className="button" onClick={library.again}>
            {t('uploads.retry')}
          </button>
        </div>
      )}
      {library.state === 'ready' && library.items.length === 0 && <p className="empty">{t('empty')}</p>}
      <ul className="media-grid" aria-label={t('picker.pictures')}>
        {library.items.map((picture) => (
          <li key={picture.id}>
            <PickerTile picture={picture} problem={problemsOf(picture)[0]} onChoose={() => choose(picture)} />
          </li>
        ))}
      </ul>
      {library.next !== null && (
        <button
          type="button"
          className="button justify-self-center"
          disabled={library.state === 'loading'}
          onClick={library.readMore}
        >
          {t('more')}
        </button>
      )}
    </div>
  );
}

interface PickerTileProps {
  picture: DeskPicture;
  problem: PictureProblem | undefined;
  onChoose: () => void;
}

function PickerTile({ picture, problem, onChoose }: PickerTileProps) {
  const t = useTranslations('desk.media');
  const { image } = picture;
  return (
    <button type="button" className="media-tile" onClick={onChoose}>
      <img src={image.src} alt="" width={image.width} height={image.height} loading="lazy" decoding="async" />
      <b dir="auto">{picture.alt || picture.originalName || t('unnamed')}</b>
      <small>
        {problem ? (
          <span className="media-warning">{t(`problems.${problem}`)}</span>
        ) : (
          <span dir="auto">{picture.credit}</span>
        )}
        <bdi>
          {picture.width}×{picture.height}
        </bdi>
      </small>
    </button>
  );
}
