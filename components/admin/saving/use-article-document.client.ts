'use client';

import { useEffect, useRef, useState } from 'react';
import type { Conflict, SavingState } from '@/components/admin/saving/article-document';
import { openSession } from '@/components/admin/saving/editing-session';
import type { LeaseHolder } from '@/components/admin/saving/save-server';
import type { ArticleContent } from '@/lib/articles/article-content';
import type { ReferenceMove } from '@/lib/articles/editing/references/reference-moves';
import type { EditingArticle } from '@/lib/articles/editing/types';

export interface ArticleDocumentView {
  article: EditingArticle;
  /** What the editor shows. */
  content: ArticleContent;
  change: (patch: Partial<ArticleContent>) => void;
  /** The same for what was set right outside of the text's editor, which then loads it anew. */
  rewrite: (content: ArticleContent) => void;
  state: SavingState;
  savedAt: Date;
  /** The newest version this tab knows to be on the server. */
  version: number;
  /** Who edits: this tab, or somebody else when the state is `lease-lost`. */
  lease: LeaseHolder | null;
  takeOver: () => Promise<boolean>;
  /** Sends what is unsaved. True when the server has every word. */
  saveNow: () => Promise<boolean>;
  /** Changes when `content` was replaced (merged, restored): load it into the editor anew. */
  replaceEpoch: number;
  conflict: Conflict | null;
  /** Ends a conflict with the merged text. */
  resolve: (content: ArticleContent) => void;
  /** Something is not on the server yet. */
  isDirty: boolean;
  /** The last change could not be kept in this browser either. */
  isUnkept: boolean;
  /** What was chosen here and merged or deleted before it was saved. */
  moves: readonly ReferenceMove[];
  /** It was read. */
  forgetMoves: () => void;
  /** A word of the server for why it will not save, when the state is `failed`. */
  refusal: string | null;
}

/**
 * An article open in this tab: holds it for editing, keeps every change locally and saves it. Call it once, at
 * the top of the editor.
 */
export function useArticleDocument(initial: EditingArticle): ArticleDocumentView {
  const [, redraw] = useState(0);
  const [session] = useState(() => openSession(initial, () => redraw((count) => count + 1)));
  useEffect(() => session.start(), [session]);
  const first = useRef(initial);
  useEffect(() => {
    if (first.current !== initial) session.document.serverMoved(storedOf(initial));
  }, [initial, session]);
  const { document } = session;
  return {
    article: initial,
    content: document.content,
    change: session.change,
    rewrite: session.rewrite,
    state: document.state,
    savedAt: new Date(document.savedAt),
    // Read when it is asked for: who has just awaited `saveNow` wants the version that this made.
    get version() {
      return document.version;
    },
    lease: document.lease,
    takeOver: session.takeOver,
    saveNow: session.saveNow,
    replaceEpoch: document.replaceEpoch,
    conflict: document.conflict,
    resolve: session.resolve,
    isDirty: document.isDirty,
    isUnkept: document.isUnkept,
    moves: document.moves,
    forgetMoves: () => document.forgetMoves(),
    refusal: document.refusal,
  };
}

const storedOf = (article: EditingArticle) => ({
  version: article.version,
  content: article.content,
  editedAt: article.editedAt.getTime(),
  editedByName: article.editedByName,
});
