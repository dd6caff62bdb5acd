import type { ReactNode } from 'react';
import { pictureSources } from '@/lib/media/picture-sources';
import type { Picture } from '@/lib/media/types';

interface FocalPictureProps {
  picture: Picture;
  alt: string;
  /** Widest variant that is of use, in pixels. */
  maxWidth: number;
  isFocusShown?: boolean;
  children?: ReactNode;
}

/** A picture of the library with the point that must stay visible when it is cropped. */
export function FocalPicture({ picture, alt, maxWidth, isFocusShown = true, children }: FocalPictureProps) {
  const { src, width, height } = pictureSources(picture, maxWidth);
  return (
    // Places in a picture are counted from its left in every language.
    <div className="focal-picture" dir="ltr">
      <img src={src} alt={alt} width={width} height={height} draggable={false} />
      {isFocusShown && (
        <i
          className="focal-point"
          aria-hidden="true"
          style={{
            insetInlineStart: `${picture.focalX * 100}%`,
            insetBlockStart: `${picture.focalY * 100}%`,
          }}
        />
      )}
      {children}
    </div>
  );
}
