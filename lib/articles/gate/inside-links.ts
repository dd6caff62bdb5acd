import { bodyReferences } from '@/lib/articles/body/body-references';
import type { BodyDocument } from '@/lib/articles/body/body-schema';

/** `/politics/42/…`, `/en/politics/42`: an article's address, whatever its slug. */
const ARTICLE_PATH = /^(?:\/(?:en|fr))?\/[^/]+\/([1-9][0-9]{0,14})(?:\/|$)/;

/** Ids of the site's own articles that a text leads to: by related-article blocks and by links. Once each. */
export function articleIdsIn(body: BodyDocument): number[] {
  const ids = new Set(bodyReferences(body).articleIds);
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit);
    else if (part !== null && typeof part === 'object') {
      for (const [key, value] of Object.entries(part)) {
        const id = key === 'href' && typeof value === 'string' ? ARTICLE_PATH.exec(value)?.[1] : undefined;
        if (id) ids.add(Number(id));
        visit(value);
      }
    }
  };
  visit(body.content);
  return [...ids];
}
