import type { ArticleContent } from '@/lib/articles/article-content';
import type { LinkOutcome } from '@/lib/articles/gate/link-outcomes';
import type { Role } from '@/lib/auth/roles';
import type { Edition } from '@/lib/i18n/editions';

/** Parts of the gate, in the order in which they are shown. */
export const GATE_CHECKS = [
  'headline',
  'standfirst',
  'body',
  'section',
  'byline',
  'tags',
  'hero',
  'pictures',
  'links',
  'typography',
  'address',
  'similar',
  'notes',
  'times',
] as const;
export type GateCheck = (typeof GATE_CHECKS)[number];

/** Everything the gate may find; worded in messages under `desk.gate.findings`. */
export const GATE_FINDINGS = [
  'headline-missing',
  'headline-short',
  'headline-long',
  'headline-stop',
  'headline-shouts',
  'headline-tatweel',
  'standfirst-missing',
  'standfirst-long',
  'standfirst-repeats',
  'body-empty',
  'paragraphs-empty',
  'paragraph-twice',
  'related-gone',
  'section-missing',
  'byline-missing',
  'tags-missing',
  'tags-many',
  'hero-missing',
  'hero-small',
  'hero-alt',
  'hero-credit',
  'hero-rights',
  'picture-gone',
  'picture-alt',
  'picture-credit',
  'picture-rights',
  'printed-rights',
  'links-broken',
  'links-unchecked',
  'latin-signs',
  'straight-quotes',
  'invisible-marks',
  'slug-long',
  'similar-headline',
  'notes-open',
  'embargo',
  'expiry-past',
] as const;
export type GateKey = (typeof GATE_FINDINGS)[number];

/** What one click sets right without a doubt. */
export const MENDS = [
  'signs',
  'quotes',
  'tatweel',
  'invisible',
  'empty-paragraphs',
  'headline-stop',
] as const;
export type MendName = (typeof MENDS)[number];

export type GateField =
  | 'headline'
  | 'kicker'
  | 'standfirst'
  | 'body'
  | 'section'
  | 'authors'
  | 'tags'
  | 'hero'
  | 'heroAlt'
  | 'heroCaption'
  | 'slug'
  | 'embargo'
  | 'expiry';
/** Where to go: a field, or a block of the body by its index from 0. */
export type GatePlace = { field: GateField } | { block: number; quote?: string };

/** What a check says. Values are filled into the words. */
export interface CheckFinding {
  key: GateKey;
  values?: Record<string, string | number>;
  place: GatePlace | null;
  mend?: MendName;
}
export type Severity = 'blocking' | 'advisory';
export interface GateFinding extends CheckFinding {
  check: GateCheck;
  severity: Severity;
}

export interface GatePicture {
  width: number;
  alt: string;
  credit: string | null;
  /** ISO; after it the picture must not be used in new work. */
  rightsExpireAt: string | null;
  /** Whether readers see it in this very article already: putting a word right there is no new work. */
  isPrinted: boolean;
}

/** What the gate must be told besides the content: plain data, so that it crosses to the browser. */
export interface GateFacts {
  edition: Edition;
  /** When it would go out, ISO. */
  goesOutAt: string;
  /** Pictures that exist, by id. */
  pictures: Record<string, GatePicture>;
  /** Ids of articles named by the body that readers can open. */
  publishedArticleIds: number[];
  /** What links answered, by address; absent: not asked yet. */
  links: Record<string, LinkOutcome>;
  /** The most similar recent headline, if there is one. */
  similar: { articleId: number; headline: string } | null;
  openNotes: number;
}

export interface GateInput {
  content: ArticleContent;
  facts: GateFacts;
  role: Role;
}
export interface GateReport {
  /** Blocking first, then in the order of the checks. */
  findings: GateFinding[];
  /** Checks that found nothing. */
  passed: GateCheck[];
}
