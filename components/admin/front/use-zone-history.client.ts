'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import type { FrontZones } from '@/lib/fronts/types';

interface History {
  zones: FrontZones;
  past: FrontZones[];
  future: FrontZones[];
  /** The zones are as they came from the server. */
  isFromServer: boolean;
  /** A story is in the hand: what is seen is not what was decided yet. */
  isCarrying: boolean;
}

const MOST_STEPS = 100;

/** The zones that are edited, with what was before and after them, for undo and redo. */
export function useZoneHistory(initial: FrontZones) {
  const [history, setHistory] = useState<History>({
    zones: initial,
    past: [],
    future: [],
    isFromServer: true,
    isCarrying: false,
  });
  // Moves by key come faster than renders; each goes on from the one before.
  const latest = useRef(history);
  /** Where a story that is being carried was picked up. */
  const carriedFrom = useRef<History | null>(null);
  const set = useCallback((next: History) => {
    latest.current = next;
    setHistory(next);
  }, []);

  const current = useCallback(() => latest.current.zones, []);
  /** @param isStep a step on the way of a carried story: not to be undone by itself */
  const put = useCallback(
    (zones: FrontZones, isStep = false) => {
      const { zones: before, past, isCarrying } = latest.current;
      set({
        zones,
        past: isStep ? past : [...past, before].slice(-MOST_STEPS),
        future: [],
        isFromServer: false,
        isCarrying,
      });
    },
    [set],
  );
  /** The zones before the story was picked up; null while none is carried. */
  const base = useCallback(() => carriedFrom.current?.zones ?? null, []);
  const pickUp = useCallback(() => {
    carriedFrom.current = latest.current;
    set({ ...latest.current, isCarrying: true });
  }, [set]);
  /** Ends carrying: where the story is now, or back where it was. */
  const putDown = useCallback(
    ({ isBack }: { isBack: boolean }) => {
      const start = carriedFrom.current;
      carriedFrom.current = null;
      if (!start) return;
      const { zones } = latest.current;
      if (isBack || zones === start.zones) set(start);
      else
        set({
          ...start,
          zones,
          past: [...start.past, start.zones].slice(-MOST_STEPS),
          future: [],
          isFromServer: false,
        });
    },
    [set],
  );
  const undo = useCallback(() => {
    const { zones, past, future } = latest.current;
    const before = past.at(-1);
    if (before)
      set({
        zones: before,
        past: past.slice(0, -1),
        future: [zones, ...future],
        isFromServer: false,
        isCarrying: false,
      });
  }, [set]);
  const redo = useCallback(() => {
    const { zones, past, future } = latest.current;
    const [after, ...rest] = future;
    if (after)
      set({ zones: after, past: [...past, zones], future: rest, isFromServer: false, isCarrying: false });
  }, [set]);
  const load = useCallback(
    (zones: FrontZones) => set({ zones, past: [], future: [], isFromServer: true, isCarrying: false }),
    [set],
  );

  const { zones, isFromServer, isCarrying } = history;
  const canUndo = history.past.length > 0;
  const canRedo = history.future.length > 0;
  return useMemo(
    () => ({
      zones,
      isFromServer,
      isCarrying,
      canUndo,
      canRedo,
      current,
      put,
      base,
      pickUp,
      putDown,
      undo,
      redo,
      load,
    }),
    [
      zones,
      isFromServer,
      isCarrying,
      canUndo,
      canRedo,
      current,
      put,
      base,
      pickUp,
      putDown,
      undo,
      redo,
      load,
    ],
  );
}
