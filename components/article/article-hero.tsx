import { CaptionWords } from '@/components/ui/caption-words';
import { PictureView } from '@/components/ui/picture-view';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { PHONE_COLUMN } from '@/lib/media/phone-column';
import type { Picture } from '@/lib/media/types';

const SIZES = `(min-width: 1360px) 1312px, (min-width: 700px) calc(100vw - 48px), ${PHONE_COLUMN}`;

/** The picture above the text, with what it shows and who made it. */
export function ArticleHero({ context, picture }: { context: EditionContext; picture: Picture | null }) {
  if (!picture) return null;
  return (
    <figure className="article-hero">
      <PictureView picture={picture} ratio="16-9" sizes={SIZES} isPriority />
      {(picture.caption || picture.credit) && (
        <figcaption className="caption">
          <CaptionWords picture={picture} direction={context.direction} />
        </figcaption>
      )}
    </figure>
  );
}
