import type { DraftServer, SaveAnswer } from '@/components/admin/front/draft-saver';
import type { FrontActions } from '@/components/admin/front/front-actions';
import type { FrontState } from '@/lib/fronts/desk/front-state';
import type { DeskStory } from '@/lib/fronts/desk/types';
import type { Edition } from '@/lib/i18n/editions';

const REFUSALS: readonly string[] = [
  'conflict',
  'not-draft',
  'not-found',
  'unsound',
  'signed-out',
  'forbidden',
];

/** Drafts of an edition's front, kept by the site. */
export function httpDraftServer(edition: Edition, open: FrontActions['open']): DraftServer {
  return {
    open: async () => {
      const result = await open({ edition }).catch(() => null);
      if (result?.ok) return result.value;
      const code = result?.code;
      return { failure: code === 'signed-out' || code === 'forbidden' ? code : 'failed' };
    },
    save: async (draft, content): Promise<SaveAnswer> => {
      try {
        const response = await fetch('/api/desk/front/draft', {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ edition, ...draft, ...content }),
        });
        const answer = (await response.json()) as SaveAnswer | { ok: false; code: string };
        if (answer.ok) return answer;
        return REFUSALS.includes(answer.code) ? (answer as SaveAnswer) : { ok: false, code: 'failed' };
      } catch {
        return { ok: false, code: 'failed' };
      }
    },
  };
}

/** How the front stands on the server; null when it cannot be reached. */
export async function fetchFrontState(edition: Edition): Promise<FrontState | null> {
  try {
    const response = await fetch(`/api/desk/front?edition=${edition}`);
    return response.ok ? ((await response.json()) as FrontState) : null;
  } catch {
    return null;
  }
}

export interface StorySearch {
  edition: Edition;
  query: string;
  sectionId: number | null;
}

/** @throws when the server cannot be reached or the search was given up by `signal` */
export async function fetchStories(search: StorySearch, signal: AbortSignal): Promise<DeskStory[]> {
  const parameters = new URLSearchParams({ edition: search.edition, q: search.query });
  if (search.sectionId !== null) parameters.set('section', String(search.sectionId));
  const response = await fetch(`/api/desk/front/stories?${parameters}`, { signal });
  if (!response.ok) throw new Error(String(response.status));
  return ((await response.json()) as { stories: DeskStory[] }).stories;
}
