import type { BodyDocument } from '@/lib/articles/body/body-schema';
import type { ArticleCard } from '@/lib/articles/types';
import type { Edition } from '@/lib/i18n/editions';
import type { FileSizes } from '@/lib/media/files/types';
import type { Picture } from '@/lib/media/types';

export const PAGE_STATUSES = ['draft', 'published'] as const;

export interface StaticPageRef {
  id: number;
  edition: Edition;
  slug: string;
  title: string;
  /** `/about/{slug}` with the edition's prefix. */
  path: string;
}

export interface StaticPage extends StaticPageRef {
  description: string | null;
  body: BodyDocument;
  updatedAt: Date;
  pictures: Map<number, Picture>;
  /** Published articles that the body names. */
  relatedInBody: Map<number, ArticleCard>;
  /** Sizes of the library's files that the body leads to. */
  files: FileSizes;
  translations: { edition: Edition; path: string }[];
}
