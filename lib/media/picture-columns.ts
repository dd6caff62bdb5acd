import { media } from '@/db/schema/media';

/** What a query selects to make a picture of (to-picture.ts); lists leave the rest of a media row where it is. */
export const pictureColumns = {
  id: media.id,
  hash: media.hash,
  width: media.width,
  height: media.height,
  widths: media.widths,
  alt: media.alt,
  caption: media.caption,
  credit: media.credit,
  focalX: media.focalX,
  focalY: media.focalY,
  colour: media.colour,
};
