'use client';

import type { DeskActionFailure } from '@/lib/auth/desk-action-result';
import type { PictureChangesInput } from '@/lib/media/library/picture-changes';
import type { DeskPicture } from '@/lib/media/types';

export type SavePictureOutcome =
  | { ok: true; value: DeskPicture }
  | { ok: false; code: DeskActionFailure | 'not-found' | 'offline' };

/** Changes what is said of a picture. */
export async function savePicture(id: number, changes: PictureChangesInput): Promise<SavePictureOutcome> {
  try {
    const answer = await fetch(`/api/desk/media/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(changes),
    });
    return (await answer.json()) as SavePictureOutcome;
  } catch {
    return { ok: false, code: 'offline' };
  }
}
