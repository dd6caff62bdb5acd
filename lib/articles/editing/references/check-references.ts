import 'server-only';
import { inArray } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { articles, authors, media, mergedSections, mergedTags, sections, tags } from '@/db/schema';
import type { ArticleContent } from '@/lib/articles/article-content';
import { bodyReferences } from '@/lib/articles/body/body-references';
import { type ReferenceMove, withMoves } from '@/lib/articles/editing/references/reference-moves';
import type { Edition } from '@/lib/i18n/editions';

/** Content whose ids all lead somewhere in the article's edition, with the names it is found by. */
export interface CheckedContent {
  content: ArticleContent;
  /** Of authors and tags, for the search document. */
  names: string[];
  /** How it differs from what was asked about. */
  moves: ReferenceMove[];
}

interface Found {
  id: number;
  edition: Edition;
  name: string;
}

/**
 * Asks the database about every id in some content. What was merged into another meanwhile is followed there, and
 * what was deleted is left out, so that nobody's words fail to be saved because a tag went; what belongs to another
 * edition is refused.
 * @returns null when an id belongs to another edition
 */
export async function checkReferences(
  executor: Executor,
  edition: Edition,
  content: ArticleContent,
): Promise<CheckedContent | null> {
  const { articleIds } = bodyReferences(content.body);
  const sectionIds = content.sectionId === null ? [] : [content.sectionId];
  const mediaIds = content.heroMediaId === null ? [] : [content.heroMediaId];
  const foundSections = await followed(executor, 'section', sectionIds);
  const foundTags = await followed(executor, 'tag', content.tagIds);
  const foundAuthors = content.authorIds.length
    ? await executor
        .select({ id: authors.id, edition: authors.edition, name: authors.name })
        .from(authors)
        .where(inArray(authors.id, content.authorIds))
    : [];
  const foundArticles = articleIds.length
    ? await executor
        .select({ id: articles.id, edition: articles.edition })
        .from(articles)
        .where(inArray(articles.id, articleIds))
    : [];
  const foundMedia = mediaIds.length
    ? await executor.select({ id: media.id }).from(media).where(inArray(media.id, mediaIds))
    : [];
  const all = [...foundSections.found, ...foundAuthors, ...foundTags.found, ...foundArticles];
  if (all.some((found) => found.edition !== edition)) return null;
  const moves = [
    ...foundSections.moves,
    ...foundTags.moves,
    ...missing('author', content.authorIds, foundAuthors),
    ...missing('picture', mediaIds, foundMedia),
  ];
  return {
    content: withMoves(content, moves),
    names: [...foundAuthors, ...foundTags.found].map(({ name }) => name),
    moves,
  };
}

/** What some ids of sections or tags stand for, those that were merged included. */
async function followed(
  executor: Executor,
  kind: 'section' | 'tag',
  ids: readonly number[],
): Promise<{ found: Found[]; moves: ReferenceMove[] }> {
  const found = await things(executor, kind, ids);
  const gone = missing(kind, ids, found);
  if (gone.length === 0) return { found, moves: [] };
  const merged = await placesTaken(executor, kind, gone);
  const taken = await things(executor, kind, [...merged.values()]);
  const moves = gone.map(({ id }): ReferenceMove => {
    const into = taken.find((thing) => thing.id === merged.get(id));
    return { kind, id, into: into ? { id: into.id, name: into.name } : null };
  });
  const isKnown = new Set(found.map(({ id }) => id));
  return { found: [...found, ...taken.filter(({ id }) => !isKnown.has(id))], moves };
}

async function things(executor: Executor, kind: 'section' | 'tag', ids: readonly number[]): Promise<Found[]> {
  if (ids.length === 0) return [];
  const table = kind === 'section' ? sections : tags;
  return executor
    .select({ id: table.id, edition: table.edition, name: table.name })
    .from(table)
    .where(inArray(table.id, ids));
}

/** Which id took the place of each that is gone; merging keeps it to one step. */
async function placesTaken(
  executor: Executor,
  kind: 'section' | 'tag',
  gone: readonly ReferenceMove[],
): Promise<Map<number, number>> {
  const ids = gone.map(({ id }) => id);
  const rows = await (kind === 'section'
    ? executor
        .select({ id: mergedSections.sectionId, intoId: mergedSections.intoId })
        .from(mergedSections)
        .where(inArray(mergedSections.sectionId, ids))
    : executor
        .select({ id: mergedTags.tagId, intoId: mergedTags.intoId })
        .from(mergedTags)
        .where(inArray(mergedTags.tagId, ids)));
  return new Map(rows.map(({ id, intoId }) => [id, intoId]));
}

function missing(
  kind: ReferenceMove['kind'],
  ids: readonly number[],
  found: readonly { id: number }[],
): ReferenceMove[] {
  const known = new Set(found.map(({ id }) => id));
  return ids.filter((id) => !known.has(id)).map((id) => ({ kind, id, into: null }));
}
