import 'server-only';
import { sql } from 'drizzle-orm';
import { database, type Executor } from '@/db/client';
import type { Edition } from '@/lib/i18n/editions';
import { type ParsedQuery, parseQuery } from '@/lib/search/parse-query';
import { formsOf, otherReadings, type TextQuery, textQuery } from '@/lib/search/text-query';

/** Where a page of results starts: the last result of the page before. */
export interface SearchCursor {
  rank: number;
  articleId: number;
}

export interface SearchResult {
  articleId: number;
  /** Higher comes first; comparable only within one query and order. */
  rank: number;
}

export interface SearchResults {
  items: SearchResult[];
  /** The cursor of the next page; null on the last. */
  next: SearchCursor | null;
  /** How many articles were found, at most `RANKED_MATCHES`. */
  total: number;
  /** Whether there are more matches than were ranked: `total` is then a lower bound. */
  isCapped: boolean;
}

/**
 * Only the newest matches are ranked: ranking all 33,000 articles with a common word took a second, 500 take
 * milliseconds, and in a newspaper the newest are the ones looked for.
 */
export const RANKED_MATCHES = 500;

export interface SearchRequest {
  edition: Edition;
  /** As the reader typed it; see `parseQuery`. */
  query: string;
  /** A section, its sub-sections included. */
  sectionId?: number | undefined;
  /** Best first, or newest first. */
  order?: 'relevance' | 'newest' | undefined;
  limit: number;
  /** Results to pass over, for numbered pages. */
  offset?: number | undefined;
  before?: SearchCursor | undefined;
}

const NOTHING: SearchResults = { items: [], next: null, total: 0, isCapped: false };

/**
 * Published articles of an edition that hold every wanted word (in any spelling, with any particle, or a
 * form with the same stem) and nothing excluded; headline before standfirst before body, newer first among equals.
 */
export async function searchArticles(
  request: SearchRequest,
  db: Executor = database(),
): Promise<SearchResults> {
  const parsed = parseQuery(request.query);
  const asWritten = textQuery(parsed);
  if (!asWritten) return NOTHING;
  const results = await rankMatches(request, asWritten, db);
  if (results.total > 0) return results;
  const readings = await readingsOfUnknownWords(request.edition, parsed, db);
  const reread = readings.size > 0 ? textQuery(parsed, readings) : null;
  return reread ? rankMatches(request, reread, db) : results;
}

/** Words of the query that no published article has in any form, and what else they may be. */
async function readingsOfUnknownWords(
  edition: Edition,
  query: ParsedQuery,
  db: Executor,
): Promise<Map<string, string[]>> {
  const words = query.wanted.flatMap((term) => (term.isPhrase ? [] : term.words));
  const readings = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const others = otherReadings(word);
    if (others.length > 0 && !(await isKnown(edition, word, db))) readings.set(word, others);
  }
  return readings;
}

async function isKnown(edition: Edition, word: string, db: Executor): Promise<boolean> {
  const anyForm = formsOf(word)
    .map((form) => `'${form}'`)
    .join(' | ');
  // Asked for as many as are ranked, the planner takes the same ways as for results: the word index for rare
  // words, the newest-first index for common ones. Asked for one alone it would scan the table for a word that
  // nobody has written.
  const { rows } = await db.execute<{ known: boolean }>(sql`
    with newest as materialized (
      select id from articles
      where status = 'published' and edition = ${edition} and search_document @@ ${anyForm}::tsquery
      order by published_at desc nulls last, id desc
      limit ${RANKED_MATCHES + 1}
    )
    select exists (select from newest) as known`);
  return rows[0]?.known ?? false;
}

type RankedRow = { id: string; rank: number; total: string };

async function rankMatches(request: SearchRequest, query: TextQuery, db: Executor): Promise<SearchResults> {
  const { edition, sectionId, limit, offset = 0, before } = request;
  const inSection =
    sectionId === undefined ? sql`` : sql`and (section_id = ${sectionId} or root_section_id = ${sectionId})`;
  const behind = before
    ? sql`where (rank, id) < (${before.rank}::double precision, ${before.articleId}::bigint)`
    : sql``;
  // Negations are left out of the rank: ts_rank takes them for terms and gives almost nothing.
  const rank =
    request.order === 'newest'
      ? sql`extract(epoch from published_at)::double precision`
      : sql`ts_rank('{0.05, 0.15, 0.4, 1}', search_document, ${query.positive}::tsquery, 1)::double precision`;
  const { rows } = await db.execute<RankedRow>(sql`
    with newest as materialized (
      select id from articles
      where status = 'published' and edition = ${edition} ${inSection} and search_document @@ ${query.full}::tsquery
      order by published_at desc nulls last, id desc
      limit ${RANKED_MATCHES + 1}
    ), ranked as (
      select id, ${rank} as rank
      from articles where id in (select id from newest)
    )
    select id, rank, (select count(*) from newest) as total
    from ranked ${behind}
    order by rank desc, id desc
    limit ${limit + 1} offset ${offset}`);
  const items = rows.slice(0, limit).map((row) => ({ articleId: Number(row.id), rank: row.rank }));
  const last = items.at(-1);
  const total = Number(rows[0]?.total ?? 0);
  return {
    items,
    next: rows.length > limit && last ? { rank: last.rank, articleId: last.articleId } : null,
    total: Math.min(total, RANKED_MATCHES),
    isCapped: total > RANKED_MATCHES,
  };
}

/**
 * The words that somebody typed as a text query over `articles.search_document`, for lists that have an order
 * of their own (the desk's); null when nothing is asked for.
 */
export function wordQuery(query: string): string | null {
  return textQuery(parseQuery(query))?.full ?? null;
}
