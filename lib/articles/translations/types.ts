import type { ArticleStatus } from '@/lib/articles/types';
import type { Edition } from '@/lib/i18n/editions';

/** An article of another edition that one is linked with, as the desk shows it. */
export interface LinkedTranslation {
  id: number;
  edition: Edition;
  headline: string;
  status: ArticleStatus;
}

/** The article that already stands for its edition where another was to be linked. */
export type EditionHolder = Pick<LinkedTranslation, 'edition' | 'headline'>;
