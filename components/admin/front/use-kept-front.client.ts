'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftContent, UnsavedDraft } from '@/components/admin/front/draft-saver';
import { type FrontCopy, readFrontCopy } from '@/components/admin/front/front-copies';
import { findCopy, putCopy, removeCopy } from '@/components/admin/saving/kept-copies';
import { isTabAlive, thisTab } from '@/components/admin/saving/tab';
import { useDeskPersonId } from '@/components/admin/shell/desk-person.client';
import { isSameFront } from '@/lib/fronts/desk/bring-changes';
import type { DeskStory } from '@/lib/fronts/desk/types';
import { placedIds } from '@/lib/fronts/zones';
import type { Edition } from '@/lib/i18n/editions';

interface KeptFrontOptions {
  edition: Edition;
  canEdit: boolean;
  stories: ReadonlyMap<number, DeskStory>;
  /** What the server had when the screen was opened. */
  stored: DraftContent;
}

export const isSameDraft = (one: DraftContent, other: DraftContent): boolean =>
  one.plannedFor === other.plannedFor && isSameFront(one.zones, other.zones);

/**
 * Keeps a front's unsaved changes in this browser, and finds those of a tab that is gone: its crash, the end of the
 * session or of the network took them before they were saved.
 */
export function useKeptFront({ edition, canEdit, stories, stored }: KeptFrontOptions) {
  const personId = useDeskPersonId();
  const thing = `front:${edition}`;
  const [found, setFound] = useState<{ copy: FrontCopy; tab: string } | null>(null);
  const [isUnkept, setIsUnkept] = useState(false);
  const latest = useRef(stories);
  latest.current = stories;
  const opened = useRef(stored);

  /** @param own the tab whose copy is looked for though it lives: this one when it is opened, later none */
  const look = useCallback(
    async (own: string) => {
      for (;;) {
        const kept = await findCopy(
          { personId, thing, tab: own },
          { read: readFrontCopy, isAlive: async (tab) => tab === thisTab() || isTabAlive(tab) },
        );
        // Saved after all: only the answer was lost.
        if (!kept || !isSameDraft(kept.copy.content, opened.current)) return setFound(kept);
        removeCopy({ personId, thing, tab: kept.tab });
      }
    },
    [personId, thing],
  );
  useEffect(() => {
    if (canEdit) void look(thisTab());
  }, [canEdit, look]);

  const keep = useCallback(
    (unsaved: UnsavedDraft | null) => {
      const place = { personId, thing, tab: thisTab() };
      if (!unsaved) {
        removeCopy(place);
        return setIsUnkept(false);
      }
      const copy: FrontCopy = {
        ...unsaved,
        stories: placedIds(unsaved.content.zones).flatMap((id) => latest.current.get(id) ?? []),
        changedAt: Date.now(),
      };
      setIsUnkept(!putCopy(place, copy));
    },
    [personId, thing],
  );
  /** What was found was taken up; another tab may have left some too. */
  const settle = useCallback(async () => {
    // What this tab makes of it is kept under its own name.
    if (found && found.tab !== thisTab()) removeCopy({ personId, thing, tab: found.tab });
    await look('');
  }, [found, personId, thing, look]);
  const forget = useCallback(async () => {
    if (found) removeCopy({ personId, thing, tab: found.tab });
    await look('');
  }, [found, personId, thing, look]);
  return { found: found?.copy ?? null, settle, forget, keep, isUnkept };
}
