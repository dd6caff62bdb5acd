import type { EmbedProvider } from '@/lib/articles/body/body-schema';
import type { ArticleCard } from '@/lib/articles/types';
import type { FileSizes } from '@/lib/media/files/types';
import type { Picture } from '@/lib/media/types';

/** What the renderer says in its own words, in the edition's language. */
export interface BodyWords {
  readAlso: string;
  gallery: string;
  table: string;
  note: string;
  /** Heading of text whose original form cannot be shown. */
  unsupported: string;
  embed: {
    provider(provider: EmbedProvider): string;
    /** «محتوى من يوتيوب» */
    label(provider: string): string;
    load: string;
    open(provider: string): string;
    privacy(provider: string): string;
    /** The way to a sound or video of the library itself. */
    file: string;
  };
  /** What a reader gets behind a link to a file: «(PDF، 2.4 م.ب)». */
  fileNote(extension: string, bytes: number): string;
}

/** `page`: a reader page with our elements and classes. `feed`: plain HTML with absolute addresses. */
export type RenderProfile = 'page' | 'feed';

export interface RenderContext {
  profile: RenderProfile;
  /** Of the page. */
  direction: 'rtl' | 'ltr';
  /** Public origin without trailing slash; feeds need absolute addresses. */
  siteUrl: string;
  words: BodyWords;
  /** Pictures named by the body; a figure whose picture is gone is left out. */
  pictures: ReadonlyMap<number, Picture>;
  /** Published articles named by the body; a link to another is left out. */
  related: ReadonlyMap<number, ArticleCard>;
  /** Sizes of the library's files that the body leads to; a link to another says none. */
  files: FileSizes;
}

/** A site path as the profile prints it. */
export function siteAddress(path: string, context: RenderContext): string {
  return context.profile === 'feed' ? `${context.siteUrl}${path}` : path;
}
