'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { EditorOpening } from '@/components/admin/editor/editor-opening';
import { adoptCopy } from '@/components/admin/saving/kept-copies';
import { isTabAlive, thisTab } from '@/components/admin/saving/tab';
import { keptName, type PageCopy, readPageCopy } from './page-copies';
import { baseOf, isSamePage } from './page-texts';
import type { PageWorkspaceProps } from './page-workspace.client';

/** The editor's chunk is loaded on editor screens only. */
const PageWorkspace = dynamic(
  () => import('./page-workspace.client').then((module) => module.PageWorkspace),
  { ssr: false, loading: () => <EditorOpening /> },
);

/** A static page in the editor, with what this person has left unsaved in this browser. */
export function PageScreen(props: Omit<PageWorkspaceProps, 'copy'>) {
  const { page, edition, personId } = props;
  const [copy, setCopy] = useState<PageCopy | null>();
  // Once: the screen has a key of its own for each page.
  useEffect(() => {
    let isGone = false;
    const place = { personId, thing: keptName(page?.id ?? edition.edition), tab: thisTab() };
    void adoptCopy(place, { read: readPageCopy, isAlive: isTabAlive }).then((found) => {
      // Saved after all: only the answer was lost.
      const isSaved = found && isSamePage(found.fields, baseOf(page).fields);
      if (!isGone) setCopy(isSaved ? null : found);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return copy === undefined ? <EditorOpening /> : <PageWorkspace {...props} copy={copy} />;
}
