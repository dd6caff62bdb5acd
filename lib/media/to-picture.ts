import type { media } from '@/db/schema/media';
import type { Picture } from '@/lib/media/types';

/** The columns of a media row that a picture is made of. */
export type PictureRow = Pick<
  typeof media.$inferSelect,
  | 'id'
  | 'hash'
  | 'width'
  | 'height'
  | 'widths'
  | 'alt'
  | 'caption'
  | 'credit'
  | 'focalX'
  | 'focalY'
  | 'colour'
>;

/** A media row as pages print it. */
export function toPicture(row: PictureRow): Picture {
  return {
    id: row.id,
    hash: row.hash,
    width: row.width,
    height: row.height,
    widths: [...row.widths].sort((a, b) => a - b),
    alt: row.alt,
    caption: row.caption,
    credit: row.credit,
    focalX: row.focalX,
    focalY: row.focalY,
    colour: row.colour,
  };
}
