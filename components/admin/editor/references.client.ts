'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type {
  ArticleChoice,
  AuthorChoice,
  EditorReferences,
  ReferenceIds,
  TagChoice,
} from '@/lib/articles/editing/references/reference-types';
import type { Picture } from '@/lib/media/types';

interface Kinds {
  pictures: Picture;
  articles: ArticleChoice;
  authors: AuthorChoice;
  tags: TagChoice;
}
type Kind = keyof Kinds;
const KINDS = ['pictures', 'articles', 'authors', 'tags'] as const satisfies Kind[];

/** Undefined while it is asked for, null when the id stands for nothing any more. */
export type Known = { [K in Kind]: ReadonlyMap<number, Kinds[K] | null> };

export interface References {
  known: Known;
  /** Keeps what was just chosen or made, so that it need not be asked for. */
  remember: <K extends Kind>(kind: K, item: Kinds[K]) => void;
}

/**
 * What the ids in a text stand for; those that come in from elsewhere are asked of the server.
 * @param ids the same object while the text is the same
 */
export function useReferences(initial: EditorReferences, ids: ReferenceIds): References {
  const [known, setKnown] = useState<Known>(() => merged(EMPTY, initial));
  const asked = useRef(new Set<string>());
  const add = useCallback((found: EditorReferences, wanted?: ReferenceIds) => {
    setKnown((before) => merged(before, found, wanted));
  }, []);
  useEffect(() => {
    const missing = Object.fromEntries(
      KINDS.map((kind) => [
        kind,
        ids[kind].filter((id) => !known[kind].has(id) && !asked.current.has(`${kind}:${id}`)),
      ]),
    ) as unknown as ReferenceIds;
    if (KINDS.every((kind) => missing[kind].length === 0)) return;
    for (const kind of KINDS) for (const id of missing[kind]) asked.current.add(`${kind}:${id}`);
    const query = new URLSearchParams(KINDS.map((kind) => [kind, missing[kind].join(',')]));
    fetch(`/api/desk/editor/references?${query}`)
      .then((response) =>
        response.ok ? response.json() : Promise.reject(new Error(String(response.status))),
      )
      .then((found: EditorReferences) => add(found, missing))
      .catch(() => {
        // Asked again with the next change: without a network nothing is lost but a name.
        for (const kind of KINDS) for (const id of missing[kind]) asked.current.delete(`${kind}:${id}`);
      });
  }, [ids, known, add]);
  const remember = useCallback<References['remember']>(
    (kind, item) => add({ ...NOTHING, [kind]: [item] }),
    [add],
  );
  return useMemo(() => ({ known, remember }), [known, remember]);
}

const NOTHING: EditorReferences = { pictures: [], articles: [], authors: [], tags: [] };
const EMPTY: Known = { pictures: new Map(), articles: new Map(), authors: new Map(), tags: new Map() };

function merged(before: Known, found: EditorReferences, wanted?: ReferenceIds): Known {
  const maps = KINDS.map((kind) => {
    const map = new Map<number, unknown>(before[kind]);
    for (const id of wanted?.[kind] ?? []) map.set(id, null);
    for (const item of found[kind]) map.set(item.id, item);
    return [kind, map];
  });
  return Object.fromEntries(maps) as Known;
}
