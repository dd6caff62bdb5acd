import type { ArticleContent } from '@/lib/articles/article-content';
import type { Edition } from '@/lib/i18n/editions';

/** The edition an article belongs to, as far as the editor shows it. */
export interface EditorEdition {
  edition: Edition;
  direction: 'rtl' | 'ltr';
  siteName: string;
  /** Public origin without trailing slash. */
  siteUrl: string;
  /** IANA zone of the edition's clock, and how it is named to people. */
  timeZone: string;
  clockName: string;
}

/** Takes over what somebody wrote. */
export type ChangeContent = (patch: Partial<ArticleContent>) => void;
