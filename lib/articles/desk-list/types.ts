import type { ArticleKind, ArticleStatus } from '@/lib/articles/types';
import type { Edition } from '@/lib/i18n/editions';

/** What the desk's list can be narrowed to. */
export interface DeskFilter {
  edition: Edition;
  status?: ArticleStatus | undefined;
  /** A section with its sub-sections. */
  sectionId?: number | undefined;
  authorId?: number | undefined;
  kind?: ArticleKind | undefined;
  /** Only what this person created, is to finish or signs. */
  personId?: string | undefined;
  /** Last edited from this moment on, and before that one. */
  from?: Date | undefined;
  before?: Date | undefined;
  /** Words of headline, standfirst or text, in any spelling. */
  query?: string | undefined;
  /** Those without a hero picture. */
  lacksPicture?: boolean | undefined;
}

/** Where a page of the list starts: the last row of the page before. */
export interface DeskCursor {
  editedAt: Date;
  id: number;
}

/** A line of the desk's list. */
export interface DeskRow {
  id: number;
  edition: Edition;
  kind: ArticleKind;
  status: ArticleStatus;
  version: number;
  /** The headline that the desk works on, which readers may not see yet. */
  headline: string;
  sectionName: string | null;
  authorNames: string[];
  assigneeName: string | null;
  editedAt: Date;
  editedByName: string | null;
  publishedAt: Date | null;
  scheduledAt: Date | null;
  hasPicture: boolean;
  hasPendingChanges: boolean;
  openNotes: number;
  /** Views of the last 24 hours. */
  views: number;
  /** Who has it open now. */
  editing: { personId: string; personName: string; since: Date } | null;
  ownerIds: (string | null)[];
}

export interface DeskPage {
  rows: DeskRow[];
  next: DeskCursor | null;
}
