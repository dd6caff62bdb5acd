'use client';

import { useTranslations } from 'next-intl';
import { useFront } from '@/components/admin/front/front-context.client';
import { StoryPicture } from '@/components/admin/front/story-picture';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import type { DeskThumbnail } from '@/lib/fronts/desk/types';

interface PictureChoiceProps {
  /** The picture that stands in place of the article's; null: the article's own. */
  mediaId: number | null;
  own: DeskThumbnail | null;
  onChoose: () => void;
  onClear: () => void;
}

/** Another picture of the library for this card, or the article's own again. */
export function PictureChoice({ mediaId, own, onChoose, onClear }: PictureChoiceProps) {
  const t = useTranslations('desk.front.card');
  const { desk } = useFront();
  const chosen = mediaId === null ? own : (desk.pictures.get(mediaId) ?? null);
  return (
    <fieldset className="field">
      <legend>{t('picture')}</legend>
      <div className="front-picture-choice">
        <StoryPicture thumbnail={chosen} />
        <p className="field-hint">{mediaId === null ? t('ownPicture') : t('otherPicture')}</p>
        <button type="button" className="button" onClick={onChoose}>
          <DeskIcon name="image" isSmall />
          {t('choosePicture')}
        </button>
        {mediaId !== null && (
          <button type="button" className="button button-quiet" onClick={onClear}>
            {t('backToOwn')}
          </button>
        )}
      </div>
    </fieldset>
  );
}
