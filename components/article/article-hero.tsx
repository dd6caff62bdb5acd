import { PictureView } from '@/components/ui/picture-view';
import type { Picture } from '@/lib/media/types';

/** The picture above the text, with what it shows and who made it. */
export function ArticleHero({ picture }: { picture: Picture | null }) {
  if (!picture) return null;
  return (
    <figure className="article-hero">
      <PictureView picture={picture} ratio="16-9" sizes="(min-width: 1360px) 1312px, 100vw" isPriority />
      {(picture.caption || picture.credit) && (
        <figcaption className="caption">
          {picture.caption} {picture.credit && <cite>{picture.credit}</cite>}
        </figcaption>
      )}
    </figure>
  );
}
