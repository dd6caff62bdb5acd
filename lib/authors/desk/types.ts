import type { AuthorRef } from '@/lib/authors/types';

export interface DeskAuthor extends Omit<AuthorRef, 'portrait'> {
  portraitId: number | null;
  /** Where the portrait may be seen, small; null without one. */
  portraitSrc: string | null;
  links: { label: string; href: string }[];
  /** Whose profile it is; null for somebody who does not sign in. */
  personName: string | null;
  /** What a form sends back, to be sure that nobody saved meanwhile. */
  fingerprint: string;
}
