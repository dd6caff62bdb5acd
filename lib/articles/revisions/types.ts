import type { ArticleContent } from '@/lib/articles/article-content';
import type { RevisionReason } from '@/lib/articles/revision-reasons';

/** A line of an article's history. */
export interface RevisionEntry {
  id: number;
  /** The article's version at that moment. */
  version: number;
  reason: RevisionReason;
  note: string | null;
  personName: string;
  createdAt: Date;
  /** When the last autosave of its sitting went into it. */
  updatedAt: Date;
}

/** A whole snapshot. */
export interface Revision extends RevisionEntry {
  articleId: number;
  content: ArticleContent;
}
