import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { Edition } from '@/lib/i18n/editions';
import type { BodyRefusal, PageFields, SavedPage } from '@/lib/pages/desk/types';

/** Fields as they are sent: nothing written is an empty text. */
type Sent = Omit<PageFields, 'description'> & { description: string };
type Answer<Code extends string> = Promise<DeskActionResult<SavedPage, Code>>;
type Refusal = 'slug-taken' | BodyRefusal['code'];

/** What the page's editor asks of the server; handed down by its page. */
export interface PageActions {
  create: (input: Sent & { edition: Edition }) => Answer<Refusal>;
  edit: (
    input: Sent & { pageId: number; seenVersion: number },
  ) => Answer<Refusal | 'not-found' | 'changed-meanwhile'>;
  preview: (
    input: Sent & { edition: Edition; pageId: number | null },
  ) => Promise<DeskActionResult<{ path: string }, 'not-found'>>;
}
