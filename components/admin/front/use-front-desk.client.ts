'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type DraftContent,
  DraftSaver,
  type SavingState,
  type UnsavedDraft,
} from '@/components/admin/front/draft-saver';
import type { FrontActions } from '@/components/admin/front/front-actions';
import type { FrontCopy } from '@/components/admin/front/front-copies';
import { fetchFrontState, httpDraftServer } from '@/components/admin/front/http-front';
import { isSameDraft, useKeptFront } from '@/components/admin/front/use-kept-front.client';
import { useZoneHistory } from '@/components/admin/front/use-zone-history.client';
import { useToast } from '@/components/admin/ui/toast.client';
import { bringChanges } from '@/lib/fronts/desk/bring-changes';
import { applyFrontEdit, type FrontEdit } from '@/lib/fronts/desk/front-edits';
import { findFrontProblems, fitToBlocks } from '@/lib/fronts/desk/front-rules';
import type { FrontState } from '@/lib/fronts/desk/front-state';
import type { DeskStory, DeskThumbnail, FrontRules } from '@/lib/fronts/desk/types';
import { EMPTY_FRONT, type FrontZones } from '@/lib/fronts/types';
import type { Edition } from '@/lib/i18n/editions';

interface FrontDeskOptions {
  edition: Edition;
  initial: FrontState;
  /** ISO: the moment of the page, until the browser's own clock ticks. */
  nowAt: string;
  blocks: FrontRules['blocks'];
  /** Whether this person may change the front. */
  canEdit: boolean;
  actions: FrontActions;
}

const zonesOf = (state: FrontState) => state.draft?.zones ?? state.live?.zones ?? EMPTY_FRONT;
const contentOf = (state: FrontState): DraftContent => ({
  zones: zonesOf(state),
  plannedFor: state.draft?.liveFrom ?? null,
});
const versionOf = (state: FrontState) =>
  state.draft ? { versionId: state.draft.id, version: state.draft.version } : null;

/** Everything that the front's desk knows and does in the browser. */
export function useFrontDesk({ edition, initial, nowAt, blocks, canEdit, actions }: FrontDeskOptions) {
  const t = useTranslations('desk.front');
  const toast = useToast();
  const [server, setServer] = useState(initial);
  const [plannedFor, setPlannedFor] = useState<string | null>(initial.draft?.liveFrom ?? null);
  const [saving, setSaving] = useState<SavingState>('saved');
  const [ghosts, setGhosts] = useState(initial.ghosts);
  const [stories, setStories] = useState(() => new Map(initial.stories.map((story) => [story.id, story])));
  const [pictures, setPictures] = useState(() => new Map(initial.pictures.map((one) => [one.mediaId, one])));
  const [announcement, announce] = useState('');
  const [now, setNow] = useState(() => new Date(nowAt));
  const history = useZoneHistory(zonesOf(initial));
  const { zones } = history;

  const lastAsked = useRef(0);
  const kept = useKeptFront({ edition, canEdit, stories, stored: contentOf(initial) });
  const saver = useRef<DraftSaver | null>(null);
  saver.current ??= new DraftSaver(
    httpDraftServer(edition, actions.open),
    { draft: versionOf(initial), content: contentOf(initial) },
    (state, filled) => {
      setSaving(state);
      if (filled) setGhosts(filled);
    },
    kept.keep,
  );
  useEffect(() => {
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => {
      clearInterval(timer);
      saver.current?.stop();
    };
  }, []);

  const learnStories = useCallback((found: readonly DeskStory[]) => {
    setStories(
      (known) => new Map([...known, ...found.map((story): [number, DeskStory] => [story.id, story])]),
    );
  }, []);
  const learnPicture = useCallback(
    (picture: DeskThumbnail) => setPictures((known) => new Map(known).set(picture.mediaId, picture)),
    [],
  );

  const rules = useMemo((): FrontRules => {
    const planned = plannedFor === null ? now : new Date(plannedFor);
    return { edition, blocks, stories, at: laterOf(planned, now) };
  }, [edition, blocks, stories, plannedFor, now]);
  const problems = useMemo(() => findFrontProblems(zones, rules), [zones, rules]);

  const show = useCallback(
    (state: FrontState) => {
      setServer(state);
      setPlannedFor(state.draft?.liveFrom ?? null);
      setGhosts(state.ghosts);
      learnStories(state.stories);
      setPictures(
        (known) => new Map([...known, ...state.pictures.map((one) => [one.mediaId, one] as const)]),
      );
      history.load(zonesOf(state));
      saver.current?.adopt(versionOf(state), contentOf(state));
    },
    [history.load, learnStories],
  );

  /** Shows what stands on the server. @returns whether it could be reached */
  const reload = useCallback(async () => {
    lastAsked.current += 1;
    const state = await fetchFrontState(edition);
    if (state) show(state);
    else toast(t('unreachable'), 'danger');
    return state !== null;
  }, [edition, show, toast, t]);

  const keepMine = useCallback(async () => {
    const state = await fetchFrontState(edition);
    if (!state) return toast(t('unreachable'), 'danger');
    setServer(state);
    saver.current?.keepMine(versionOf(state), { zones, plannedFor }, contentOf(state));
  }, [edition, zones, plannedFor, toast, t]);

  const plan = useCallback(
    (moment: string | null, at: FrontZones = zones) => {
      setPlannedFor(moment);
      saver.current?.change({ zones: at, plannedFor: moment });
    },
    [zones],
  );

  /**
   * Shows what stands on the server with changes that were made from something else brought into it, and saves that.
   * @param isWhole the front as it was left, over whatever stands there
   * @returns whether the server could be reached
   */
  const takeUp = useCallback(
    async (unsaved: UnsavedDraft & { stories?: DeskStory[] }, isWhole: boolean) => {
      const state = await fetchFrontState(edition);
      if (!state) {
        toast(t('unreachable'), 'danger');
        return false;
      }
      show(state);
      const { base, content } = unsaved;
      const theirs = contentOf(state);
      const news = [...(unsaved.stories ?? []), ...state.stories];
      const known = new Map([...rules.stories, ...news.map((one) => [one.id, one] as const)]);
      const brought = isWhole
        ? { zones: content.zones, left: [] }
        : bringChanges(
            { base: base.zones, mine: content.zones, theirs: theirs.zones },
            { ...rules, stories: known },
          );
      const hasPlan = isWhole || content.plannedFor !== base.plannedFor;
      // A copy may be older than the sections.
      const { zones: fitted } = fitToBlocks(brought.zones, rules, null);
      history.put(fitted);
      plan(hasPlan ? content.plannedFor : theirs.plannedFor, fitted);
      if (brought.left.length > 0) toast(t('kept.left', { count: brought.left.length }), 'info');
      return true;
    },
    [edition, show, rules, history.put, plan, toast, t],
  );

  /** What others did is shown at once, unless there is something here that is not on the server yet. */
  const refresh = useCallback(async () => {
    const mine = saver.current?.draft ?? null;
    const turn = ++lastAsked.current;
    const state = await fetchFrontState(edition);
    // Whatever was saved or shown meanwhile is newer than this answer, and has word of its own.
    if (!state || turn !== lastAsked.current || mine !== (saver.current?.draft ?? null)) return;
    learnStories(state.stories);
    const theirs = versionOf(state);
    const isSame = mine?.versionId === theirs?.versionId && mine?.version === theirs?.version;
    const hasMoved = state.live?.id !== server.live?.id;
    if (!saver.current?.isSettled || (isSame && !(hasMoved && mine === null))) {
      setServer(state);
      if (saver.current?.isSettled) setGhosts(state.ghosts);
      return;
    }
    show(state);
    const name = state.draft?.updatedByName;
    if (name && theirs) toast(t('changedByOther', { name }), 'info');
  }, [edition, learnStories, server.live, show, toast, t]);

  // Every change of the zones is saved; what came from the server is there already.
  const savedZones = useRef(zones);
  useEffect(() => {
    if (history.isFromServer) {
      savedZones.current = zones;
      return;
    }
    if (savedZones.current === zones || history.isCarrying) return;
    savedZones.current = zones;
    saver.current?.change({ zones, plannedFor });
  }, [zones, plannedFor, history.isFromServer, history.isCarrying]);

  /** Several edits are one step of undo. @returns whether they were made; what stands in their way is said */
  const edit = useCallback(
    (
      change: FrontEdit | readonly FrontEdit[],
      options: {
        /** On the way of a carried story; refused without a word. */
        isStep?: boolean;
        /** The zones that it goes on from; those of now otherwise. */
        base?: FrontZones | null;
        says?: string;
      } = {},
    ) => {
      if (!canEdit) return false;
      const at = laterOf(rules.at, new Date());
      let outcome: ReturnType<typeof applyFrontEdit> = { ok: true, value: options.base ?? history.current() };
      for (const one of [change].flat())
        if (outcome.ok) outcome = applyFrontEdit(outcome.value, one, { ...rules, at });
      if (!outcome.ok) {
        if (!options.isStep) toast(t(`refusals.${outcome.code}`), 'info');
        return false;
      }
      history.put(outcome.value, options.isStep ?? false);
      if (options.says) announce(options.says);
      return true;
    },
    [canEdit, history.current, history.put, rules, t, toast],
  );

  const takeUpKept = (copy: FrontCopy, isWhole: boolean) => {
    learnStories(copy.stories);
    void takeUp(copy, isWhole).then((isDone) => (isDone ? kept.settle() : undefined));
  };
  return {
    edition,
    canEdit,
    server,
    zones,
    rules,
    problems,
    stories,
    pictures,
    ghosts,
    plannedFor,
    plan,
    saving,
    now,
    history,
    edit,
    announce,
    announcement,
    learnStories,
    learnPicture,
    reload,
    refresh,
    keepMine,
    bringMine: useCallback(async () => {
      const unsaved = saver.current?.unsaved;
      if (unsaved) await takeUp(unsaved, false);
    }, [takeUp]),
    /** What a tab that is gone had not saved. */
    kept: kept.found && {
      changedAt: kept.found.changedAt,
      hasMoved: !isSameDraft(kept.found.base, contentOf(server)),
      restore: () => kept.found && takeUpKept(kept.found, true),
      bring: () => kept.found && takeUpKept(kept.found, false),
      forget: () => void kept.forget(),
    },
    isUnkept: kept.isUnkept,
    /** Saves what waits. @returns the draft as it stands on the server; null when not everything is there */
    settle: useCallback(
      async () => ((await saver.current?.flush()) ? (saver.current?.draft ?? null) : null),
      [],
    ),
  };
}

const laterOf = (a: Date, b: Date) => (a > b ? a : b);

export type FrontDeskModel = ReturnType<typeof useFrontDesk>;
