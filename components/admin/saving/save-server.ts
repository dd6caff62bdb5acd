import type { ArticleContent } from '@/lib/articles/article-content';
import type { ReferenceMove } from '@/lib/articles/editing/references/reference-moves';

/** What an article's page asks of the server about one article; the fetch behind it is `httpSaveServer`. */
export interface SaveServer {
  save(request: SaveRequest, options: { isLeaving: boolean }): Promise<SaveAnswer>;
  lease(request: LeaseRequest): Promise<LeaseAnswer>;
  /** Says, while the page is going, that nobody edits here any more. */
  leave(holder: string): void;
  /** What stands on the server now; null when it cannot be had. */
  current(): Promise<StoredAnswer | null>;
}

export interface SaveRequest {
  version: number;
  holder: string;
  content: ArticleContent;
  reason?: 'autosave' | 'saved' | undefined;
  /** After a conflict: what the tab had before the merge, for the history. */
  mine?: ArticleContent | undefined;
}

/** A text on the server; moments in milliseconds. */
export interface StoredAnswer {
  version: number;
  content: ArticleContent;
  editedAt: number;
  editedByName: string | null;
}

export interface LeaseHolder {
  personId: string;
  personName: string;
  holder: string;
  acquiredAt: number;
}

export type SaveAnswer =
  /** `moves`: what the text named and was merged or deleted meanwhile. */
  | { kind: 'saved'; version: number; savedAt: number; moves: readonly ReferenceMove[] }
  | { kind: 'conflict'; current: StoredAnswer }
  | { kind: 'lease-lost'; lease: LeaseHolder }
  | { kind: 'signed-out' }
  /** The server will not have it, and asking again changes nothing. */
  | { kind: 'refused'; code: string }
  /** No answer, or one that does not say whether it was saved. */
  | { kind: 'unreachable' };

export interface LeaseRequest {
  holder: string;
  /** Tabs of this person that are known to be gone. */
  gone: readonly string[];
  isTakeOver: boolean;
}

export type LeaseAnswer =
  | { kind: 'mine'; lease: LeaseHolder; version: number }
  | { kind: 'held'; lease: LeaseHolder; version: number }
  | { kind: 'refused' }
  | { kind: 'signed-out' }
  | { kind: 'unreachable' };
