import type { PAGE_STATUSES, StaticPageRef } from '@/lib/pages/types';

export interface DeskPage extends StaticPageRef {
  description: string | null;
  status: (typeof PAGE_STATUSES)[number];
  version: number;
  /** The body as text; null for one that a plain field cannot hold. */
  text: string | null;
}
