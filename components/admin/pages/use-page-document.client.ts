'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { putCopy, removeCopy } from '@/components/admin/saving/kept-copies';
import { thisTab } from '@/components/admin/saving/tab';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import { useLeaveWarning } from '@/components/admin/ui/use-leave-warning.client';
import { slugFromHeadline } from '@/lib/arabic/slug';
import type { Edition } from '@/lib/i18n/editions';
import type { EditingPage, PageFields } from '@/lib/pages/desk/types';
import type { PageActions } from './page-actions';
import { keptName, type PageBase, type PageCopy } from './page-copies';
import { baseOf, caughtUp, isSamePage, settledFields } from './page-texts';
import { usePageFaults } from './use-page-faults.client';

interface PageDocumentOptions {
  /** Null for a new page. */
  page: EditingPage | null;
  edition: Edition;
  personId: string;
  /** What this person left unsaved, to go on with. */
  copy: PageCopy | null;
  actions: PageActions;
}

export type PageDocument = ReturnType<typeof usePageDocument>;

/** The last part of the address where none was written. */
export const madeSlug = (title: string, edition: Edition): string =>
  slugFromHeadline(title, edition === 'ar' ? 'صفحة' : 'page');

/** The fields as the server is sent them. */
export const sentFields = (fields: PageFields, edition: Edition) => ({
  ...fields,
  slug: fields.slug.trim() || madeSlug(fields.title, edition),
  description: fields.description ?? '',
});

/**
 * A static page open in this tab: what is written, what the server has, and everything between the two. What is not
 * saved is kept in this browser at every change.
 */
export function usePageDocument({ page, edition, personId, copy, actions }: PageDocumentOptions) {
  const t = useTranslations('desk.pages');
  const toast = useToast();
  const create = useDeskAction(actions.create);
  const edit = useDeskAction(actions.edit);
  const faults = usePageFaults();
  const [id, setId] = useState(page?.id ?? null);
  const [base, setBase] = useState<PageBase>(() => copy?.base ?? baseOf(page));
  const [fields, setFields] = useState<PageFields>(() => copy?.fields ?? base.fields);
  const [isRestored, setIsRestored] = useState(copy !== null);
  const [replaceEpoch, setReplaceEpoch] = useState(0);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [theirs, setTheirs] = useState<EditingPage | null>(() =>
    copy && page && copy.base.version !== page.version ? page : null,
  );
  const [isUnkept, setIsUnkept] = useState(false);
  const isDirty = useMemo(() => !isSamePage(fields, base.fields), [fields, base]);
  const isSending = useRef(false);

  const place = useMemo(
    () => ({ personId, thing: keptName(id ?? edition), tab: thisTab() }),
    [personId, id, edition],
  );
  useEffect(() => {
    if (isDirty) setIsUnkept(!putCopy(place, { base, fields }));
    else removeCopy(place);
  }, [isDirty, place, base, fields]);
  useLeaveWarning(isDirty);

  const change = useCallback((patch: Partial<PageFields>) => setFields((now) => ({ ...now, ...patch })), []);
  const replace = (next: PageFields, from: PageBase) => {
    setBase(from);
    setFields(next);
    setReplaceEpoch((epoch) => epoch + 1);
    setTheirs(null);
  };

  /** Saves a text that was made from another. True when the server has it. */
  async function send(written: PageFields, from: PageBase): Promise<boolean> {
    if (isSending.current) return false;
    isSending.current = true;
    try {
      const sent = sentFields(written, edition);
      const answer =
        id === null || from.version === null
          ? await create.run({ ...sent, edition })
          : await edit.run({ ...sent, pageId: id, seenVersion: from.version });
      if (!answer.ok) {
        if (answer.code === 'changed-meanwhile') {
          faults.clear();
          setTheirs((answer as { detail?: unknown }).detail as EditingPage);
        } else faults.report(answer);
        return false;
      }
      const { value } = answer;
      const settled = settledFields(written, value);
      faults.clear();
      setBase({ version: value.version, fields: settled });
      setFields((now) => caughtUp(now, written, settled));
      setSavedAt(value.savedAt);
      setIsRestored(false);
      if (id === null) {
        removeCopy(place);
        setId(value.id);
        // The same screen under its address: nothing that is typed meanwhile is thrown away.
        history.replaceState(null, '', `/admin/pages/${value.id}`);
      }
      toast(t(written.status === 'published' ? 'done.live' : 'done.draft'));
      return true;
    } finally {
      isSending.current = false;
    }
  }

  return {
    id,
    fields,
    /** What the server has. */
    stored: base.fields,
    change,
    replaceEpoch,
    isDirty,
    isSaving: create.isPending || edit.isPending,
    /** It could not be kept in this browser either. */
    isUnkept,
    /** Of the last save in this tab. */
    savedAt,
    save: () => (theirs ? Promise.resolve(false) : send(fields, base)),
    /** A colleague has saved the page since it was opened here. */
    conflict: theirs && { base, mine: fields, theirs },
    /** Ends a conflict with one text made of both. */
    resolve: (merged: PageFields) => {
      if (!theirs) return;
      const from = baseOf(theirs);
      replace(merged, from);
      void send(merged, from);
    },
    /** What is written here was left unsaved an earlier time. */
    isRestored,
    /** Gives up what was left unsaved, for what the server has. */
    forgetRestored: () => {
      const from = baseOf(theirs ?? page);
      setIsRestored(false);
      replace(from.fields, from);
    },
    errorOf: faults.errorOf,
    problem: faults.problem,
  };
}
