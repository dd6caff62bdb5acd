import type { PictureChangesInput } from '@/lib/media/library/picture-changes';
import type { LibraryPicture } from './to-library-picture';

/** What the form of a picture holds: words as typed, never null. */
export interface PictureDraft {
  alt: string;
  caption: string;
  credit: string;
  creator: string;
  copyright: string;
  rights: string;
  /** `yyyy-mm-dd`, or nothing for rights without an end. */
  rightsLastDay: string;
  focal: { x: number; y: number };
}

export const draftOf = (picture: LibraryPicture): PictureDraft => ({
  alt: picture.alt,
  caption: picture.caption ?? '',
  credit: picture.credit ?? '',
  creator: picture.creator ?? '',
  copyright: picture.copyright ?? '',
  rights: picture.rights ?? '',
  rightsLastDay: picture.rightsLastDay ?? '',
  focal: { x: picture.focalX, y: picture.focalY },
});

const WORDS = ['alt', 'caption', 'credit', 'creator', 'copyright', 'rights'] as const;

/** Only what differs from the picture as it was opened: a colleague's change to something else stays. */
export function changesBetween(before: PictureDraft, after: PictureDraft): PictureChangesInput {
  const words = WORDS.filter((field) => before[field] !== after[field]).map((field) => [field, after[field]]);
  return {
    ...Object.fromEntries(words),
    ...(before.rightsLastDay === after.rightsLastDay ? {} : { rightsLastDay: after.rightsLastDay || null }),
    ...(before.focal.x === after.focal.x ? {} : { focalX: after.focal.x }),
    ...(before.focal.y === after.focal.y ? {} : { focalY: after.focal.y }),
  };
}

export const hasChanges = (before: PictureDraft, after: PictureDraft): boolean =>
  Object.keys(changesBetween(before, after)).length > 0;
