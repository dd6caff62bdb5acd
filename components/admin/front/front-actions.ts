import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { Edition } from '@/lib/i18n/editions';

type Version = { versionId: number; version: number };
type Done = { versionId: number };

/** What the front's desk can have done, as server actions. */
export interface FrontActions {
  open: (input: {
    edition: Edition;
  }) => Promise<DeskActionResult<{ versionId: number; version: number; isNew: boolean }, 'forbidden'>>;
  publish: (
    input: Version,
  ) => Promise<DeskActionResult<Done, 'problems' | 'not-found' | 'conflict' | 'not-open'>>;
  schedule: (
    input: Version & { liveFrom: string },
  ) => Promise<
    DeskActionResult<Done, 'problems' | 'not-found' | 'conflict' | 'not-draft' | 'past-time' | 'time-taken'>
  >;
  cancel: (input: Done) => Promise<DeskActionResult<Done, 'not-found' | 'not-scheduled' | 'draft-exists'>>;
  discard: (input: Version) => Promise<DeskActionResult<Done, 'not-found' | 'not-open' | 'conflict'>>;
  /** The address of the front as it will be; without a version, whatever is live at that moment. */
  preview: (input: {
    edition: Edition;
    versionId: number | null;
    at: string | null;
  }) => Promise<DeskActionResult<{ path: string }, 'not-found'>>;
}
