import type { BodyDocument } from '@/lib/articles/body/body-schema';
import type { AuthorRef } from '@/lib/authors/types';
import type { Correction } from '@/lib/corrections/types';
import type { Edition } from '@/lib/i18n/editions';
import type { FileSizes } from '@/lib/media/files/types';
import type { Picture } from '@/lib/media/types';
import type { SectionRef } from '@/lib/sections/types';
import type { TagRef } from '@/lib/tags/types';

export const ARTICLE_KINDS = ['news', 'opinion', 'live', 'gallery', 'video'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** What sort of piece it is, printed as a label where it helps (analysis, interview); news has none. */
export const ARTICLE_GENRES = ['analysis', 'interview', 'feature', 'explainer', 'profile', 'review'] as const;
export type ArticleGenre = (typeof ARTICLE_GENRES)[number];

export const ARTICLE_STATUSES = [
  'draft',
  'in_review',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

/** What lists, boxes and feeds show of a published article. */
export interface ArticleCard {
  id: number;
  edition: Edition;
  kind: ArticleKind;
  genre: ArticleGenre | null;
  headline: string;
  kicker: string | null;
  standfirst: string | null;
  /** Canonical decoded path, `/politics/42/…` or `/en/politics/42/…`. */
  path: string;
  section: SectionRef;
  authors: AuthorRef[];
  picture: Picture | null;
  publishedAt: Date;
  updatedAt: Date;
  readingMinutes: number;
}

/** Everything an article page shows. */
export interface PublishedArticle extends ArticleCard {
  /** Place the report was filed from, printed before the first paragraph. */
  dateline: string | null;
  body: BodyDocument;
  wordCount: number;
  firstPublishedAt: Date;
  tags: TagRef[];
  corrections: Correction[];
  /** Linked translations in the other editions, published ones only. */
  translationGroup: string | null;
  translations: { edition: Edition; path: string; headline: string }[];
  /** Pictures named by the body, by media id. */
  pictures: Map<number, Picture>;
  /** Articles named by the body's related-article blocks, by id; missing ones are not published. */
  relatedInBody: Map<number, ArticleCard>;
  /** Sizes of the library's files that the body leads to. */
  files: FileSizes;
  seoTitle: string | null;
  seoDescription: string | null;
  isIndexed: boolean;
  /** `/n/{code}` */
  shortPath: string;
}

/** The tombstone of a withdrawn article: the text itself never leaves the database. */
export interface WithdrawnArticle {
  id: number;
  edition: Edition;
  headline: string;
  section: SectionRef;
  publishedAt: Date | null;
  withdrawnAt: Date;
  reason: string;
}

/** Where a page of a list starts: the last item of the page before. */
export interface ListCursor {
  publishedAt: Date;
  id: number;
}
