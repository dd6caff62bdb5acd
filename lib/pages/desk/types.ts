import type { BodyDocument } from '@/lib/articles/body/body-schema';
import type { Edition } from '@/lib/i18n/editions';
import type { PAGE_STATUSES, StaticPageRef } from '@/lib/pages/types';

export type PageStatus = (typeof PAGE_STATUSES)[number];

/** A page in the desk's list. */
export interface DeskPage extends StaticPageRef {
  status: PageStatus;
  /** Grows with every save. */
  version: number;
}

/** Everything that is written in a page's editor. */
export interface PageFields {
  title: string;
  slug: string;
  /** A sentence under the title, and for search engines and share cards. */
  description: string | null;
  status: PageStatus;
  body: BodyDocument;
}

/** A page as the desk's editor opens it. */
export interface EditingPage {
  id: number;
  edition: Edition;
  /** Grows with every save. */
  version: number;
  savedAt: Date;
  /** Who saved it last, as the audit log knows; null for what came with an import or the demo edition. */
  savedByName: string | null;
  fields: PageFields;
}

/** What came of a save; texts as they are stored. */
export interface SavedPage {
  id: number;
  version: number;
  savedAt: Date;
  title: string;
  slug: string;
  description: string | null;
}

/** Why a body is not saved, and where the reason stands: index of one of the body's own blocks, from 0. */
export interface BodyRefusal {
  ok: false;
  code: 'picture-missing' | 'alt-missing' | 'foreign-reference';
  detail: { block: number };
}
