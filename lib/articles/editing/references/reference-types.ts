import type { ArticleStatus } from '@/lib/articles/types';
import type { Picture } from '@/lib/media/types';

/** An article as a picker shows it and a link to it needs. */
export interface ArticleChoice {
  id: number;
  headline: string;
  status: ArticleStatus;
  /** Canonical decoded path while it is published. */
  path: string | null;
  sectionName: string | null;
  /** ISO moment of publication, or of the last change of what is not published. */
  at: string;
}

export interface AuthorChoice {
  id: number;
  name: string;
  role: string | null;
}

export interface TagChoice {
  id: number;
  name: string;
}

/** A top section, or one inside another. */
export interface SectionChoice {
  id: number;
  name: string;
  slug: string;
  parentId: number | null;
  /** Decoded. */
  path: string;
}

/** What the ids in an article's content stand for. An id that stands for nothing any more is missing. */
export interface EditorReferences {
  pictures: Picture[];
  articles: ArticleChoice[];
  authors: AuthorChoice[];
  tags: TagChoice[];
}

export interface ReferenceIds {
  pictures: number[];
  articles: number[];
  authors: number[];
  tags: number[];
}
