import type { ArticleStatus } from '@/lib/articles/types';
import type { Edition } from '@/lib/i18n/editions';

/** A picture as pages print it. Addresses are `/media/{hash}/{width}.{avif,webp,jpg}`. */
export interface Picture {
  id: number;
  /** Content hash of the original, lower-case hex; the folder of its variants. */
  hash: string;
  /** Pixel size of the original after auto-orientation. */
  width: number;
  height: number;
  /** Widths in pixels for which variants exist, ascending (subset of 320 … 1600, never above the original). */
  widths: number[];
  alt: string;
  caption: string | null;
  credit: string | null;
  /** The point that must stay visible when cropped, 0–1 from the picture's left and top. */
  focalX: number;
  focalY: number;
  /** Dominant colour, `#rrggbb`, painted while the picture loads. */
  colour: string | null;
}

/** Why a picture may not be put into new work. The publish gate asks for the same. */
export type PictureProblem = 'lacks-alt' | 'lacks-credit' | 'rights-expired';

/** A picture as the desk shows and chooses it: plain data, moments as ISO strings. */
export interface DeskPicture extends Picture {
  /** As the file was called when it came. */
  originalName: string | null;
  mimeType: string;
  byteSize: number;
  /** IPTC By-line and Copyright Notice. */
  creator: string | null;
  copyright: string | null;
  /** Terms of use, in words. */
  rights: string | null;
  /** After this moment it must not be used in new work. */
  rightsExpireAt: string | null;
  /** What stands in the way of using it; empty when nothing does. */
  problems: PictureProblem[];
  /** Who brought it in; null for imports. */
  uploadedById: string | null;
  uploadedByName: string | null;
  createdAt: string;
  /** For an `<img>` of the desk: `src`, `srcSet` (JPEG) and the size in pixels of `src`. */
  image: { src: string; srcSet: string; width: number; height: number };
}

/** How many pictures each tab of the library holds. */
export interface LibraryCounts {
  all: number;
  incomplete: number;
  expired: number;
  expiring: number;
}

/** One place where a picture stands. */
export interface PictureUse {
  place: 'hero' | 'body' | 'pending' | 'portrait' | 'page' | 'front' | 'logo';
  /** Of the article, author, static page or front; 0 for an edition's logo. */
  id: number;
  edition: Edition;
  /** Headline, name or title; empty for a front and a logo. */
  name: string;
  /** Of an article. */
  status: ArticleStatus | null;
}
