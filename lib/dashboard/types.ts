import type { ArticleStatus } from '@/lib/articles/types';

/** Views of one hour of a day, and of the same hour a week before. */
export interface HourOfViews {
  startsAt: Date;
  views: number;
  weekBefore: number;
}

export interface DashboardStory {
  id: number;
  headline: string;
  sectionName: string | null;
  views: number;
}

/** An article that waits for somebody, or for its hour. */
export interface WaitingArticle {
  id: number;
  headline: string;
  status: ArticleStatus;
  sectionName: string | null;
  assigneeName: string | null;
  wordCount: number;
  editedAt: Date;
  scheduledAt: Date | null;
}

export interface PersonAtWork {
  personId: string;
  name: string;
  articleId: number;
  headline: string;
  since: Date;
}

/** What the desk's first screen shows of one edition. */
export interface Dashboard {
  hours: HourOfViews[];
  viewsSoFar: number;
  /** Up to the same minute a week before; null when nothing was counted then. */
  viewsWeekBefore: number | null;
  publishedToday: { id: number; publishedAt: Date }[];
  correctionsToday: number;
  top: DashboardStory[];
  /** The first of those whose hour has passed. */
  late: WaitingArticle[];
  /** How many there are. */
  lateTotal: number;
  scheduled: WaitingArticle[];
  waiting: WaitingArticle[];
  atWork: PersonAtWork[];
}
