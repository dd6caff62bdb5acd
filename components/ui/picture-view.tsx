import { pictureClasses, pictureColourRule } from '@/lib/media/picture-classes';
import { pictureSources } from '@/lib/media/picture-sources';
import type { Picture } from '@/lib/media/types';

export type PictureRatio = '3-2' | '16-9' | '2-1' | '4-5' | '1-1' | 'own';

interface PictureViewProps {
  picture: Picture;
  /** `sizes` for the browser's choice, e.g. `(min-width: 1000px) 640px, 100vw`. Must describe the layout. */
  sizes: string;
  /** The frame it is cropped to around its focal point; 3:2 unless told, `own` keeps the picture's shape. */
  ratio?: PictureRatio;
  /** Replaces the picture's own text; `''` where the words beside it already say it (cards). */
  alt?: string;
  /** The one picture that decides how soon the page looks finished. */
  isPriority?: boolean;
  /** Widest variant of use in this place, in pixels. */
  maxWidth?: number;
  /** Round, for portraits. */
  isPortrait?: boolean;
}

/** A responsive picture: AVIF and WebP by width, JPEG as fallback, size known before it loads. */
export function PictureView(props: PictureViewProps) {
  const { picture, sizes, ratio = '3-2', alt = picture.alt, isPriority = false, isPortrait = false } = props;
  const sources = pictureSources(picture, props.maxWidth);
  const frame = ['picture', ratio !== '3-2' && `ratio-${ratio}`, isPortrait && 'portrait'];
  return (
    <>
      <PictureColour picture={picture} />
      <picture className={frame.filter(Boolean).join(' ')}>
        <source type="image/avif" srcSet={sources.avif} sizes={sizes} />
        <source type="image/webp" srcSet={sources.webp} sizes={sizes} />
        <img
          src={sources.src}
          alt={alt}
          width={sources.width}
          height={sources.height}
          className={pictureClasses(picture) || undefined}
          {...(isPriority ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
        />
      </picture>
    </>
  );
}

/** The placeholder's colour as a hoisted style: React gathers all of them in one `<style>` in the head. */
export function PictureColour({ picture }: { picture: Picture }) {
  const rule = pictureColourRule(picture);
  return rule ? (
    <style href={rule.name} precedence="pictures">
      {rule.css}
    </style>
  ) : null;
}
