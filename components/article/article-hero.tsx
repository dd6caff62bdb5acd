import { useTranslations } from 'next-intl';
import { PictureView } from '@/components/ui/picture-view';
import { creditLine } from '@/lib/articles/render-media';
import type { Picture } from '@/lib/media/types';

/** The picture above the text, with what it shows and who made it. */
export function ArticleHero({ picture }: { picture: Picture | null }) {
  const t = useTranslations('article');
  if (!picture) return null;
  return (
    <figure className="article-hero">
      <PictureView picture={picture} ratio="16-9" sizes="(min-width: 1360px) 1312px, 100vw" isPriority />
      {(picture.caption || picture.credit) && (
        <figcaption className="caption">
          {picture.caption}{' '}
          {picture.credit && (
            <cite>{creditLine(picture.credit, (credit) => t('photoCredit', { credit }))}</cite>
          )}
        </figcaption>
      )}
    </figure>
  );
}
