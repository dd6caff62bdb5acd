import type { EditionFormat } from '@/lib/i18n/edition-context';
import type { DeskPicture } from '@/lib/media/types';

/** A picture as the library screen gets it: moments already in words of the desk's clock. */
export interface LibraryPicture extends DeskPicture {
  /** The last day on which it may be used, `yyyy-mm-dd` on the desk's clock, and in words. */
  rightsLastDay: string | null;
  rightsLastDayWords: string | null;
}

export function toLibraryPicture(picture: DeskPicture, format: EditionFormat): LibraryPicture {
  // Rights end with a day: the moment is the midnight after it.
  const lastMoment = picture.rightsExpireAt ? new Date(Date.parse(picture.rightsExpireAt) - 1) : null;
  return {
    ...picture,
    rightsLastDay: lastMoment && format.isoDay(lastMoment),
    rightsLastDayWords: lastMoment && format.date(lastMoment),
  };
}
