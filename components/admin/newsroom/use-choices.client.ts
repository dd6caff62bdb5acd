'use client';

import { useEffect, useState } from 'react';
import type {
  ArticleChoice,
  AuthorChoice,
  TagChoice,
} from '@/lib/articles/editing/references/reference-types';
import type { Edition } from '@/lib/i18n/editions';

interface ChoiceKinds {
  articles: ArticleChoice;
  authors: AuthorChoice;
  tags: TagChoice;
}

const PAUSE_MS = 180;

/**
 * What may be chosen under a query, asked of the server once somebody pauses. `choices` is null while nothing
 * was asked, and `isFailed` says that the server could not be reached.
 */
export function useChoices<Kind extends keyof ChoiceKinds>(
  kind: Kind,
  { edition, query, exceptId, isOn }: { edition: Edition; query: string; exceptId?: number; isOn: boolean },
): { choices: ChoiceKinds[Kind][] | null; isFailed: boolean } {
  const [answer, setAnswer] = useState<{ choices: ChoiceKinds[Kind][] | null; isFailed: boolean }>({
    choices: null,
    isFailed: false,
  });
  useEffect(() => {
    if (!isOn) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const parameters = new URLSearchParams({ edition, q: query });
      if (exceptId !== undefined) parameters.set('except', String(exceptId));
      try {
        const response = await fetch(`/api/desk/editor/choices/${kind}?${parameters}`, {
          signal: abort.signal,
        });
        if (!response.ok) throw new Error(String(response.status));
        const { choices } = (await response.json()) as { choices: ChoiceKinds[Kind][] };
        setAnswer({ choices, isFailed: false });
      } catch {
        if (!abort.signal.aborted) setAnswer({ choices: [], isFailed: true });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [kind, edition, query, exceptId, isOn]);
  return answer;
}
