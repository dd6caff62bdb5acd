import type { ArticleContent } from '@/lib/articles/article-content';
import type { ArticleStatus } from '@/lib/articles/types';
import type { Edition } from '@/lib/i18n/editions';

/** Who holds an article open for editing. */
export interface EditLease {
  personId: string;
  personName: string;
  /** The browser tab. */
  holder: string;
  acquiredAt: Date;
  expiresAt: Date;
}

/** An article as the editor opens it. */
export interface EditingArticle {
  id: number;
  edition: Edition;
  status: ArticleStatus;
  /** The version that `content` is; the next save names it. */
  version: number;
  /** What the desk works on: pending changes of a published article where there are some. */
  content: ArticleContent;
  /** Readers see an earlier text than `content`. */
  hasPendingChanges: boolean;
  /** Canonical decoded path while it is published. */
  path: string | null;
  publishedAt: Date | null;
  firstPublishedAt: Date | null;
  scheduledAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  editedAt: Date;
  editedByName: string | null;
  assigneeId: string | null;
  /** People whose work it is: creator, assignee, people behind the bylines (for `can`). */
  ownerIds: (string | null)[];
  lease: EditLease | null;
  /** Who asked for it, and what he may do with its text. */
  viewer: { personId: string | null; mayEdit: boolean; mayTakeOver: boolean };
}

/** What stands on the server, as a writer whose version is older is told. */
export interface StoredText {
  version: number;
  content: ArticleContent;
  editedAt: Date;
  /** Null: nobody of the desk (an import). */
  editedByName: string | null;
}
