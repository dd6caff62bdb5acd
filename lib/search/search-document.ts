import { type SQL, sql } from 'drizzle-orm';
import { stemsOf } from '@/lib/arabic/stem';
import { foldedWords } from '@/lib/arabic/words';

/** What an article is found by: folded words, and behind them the stems that differ from them. */
export interface SearchDocument {
  /** Headline. */
  a: string;
  /** Standfirst, and the names that belong to the article. */
  b: string;
  /** Body, words in order. */
  c: string;
  /** Stems of the body. */
  d: string;
}

/**
 * Room for each part in a tsvector, in bytes: PostgreSQL refuses one above 1 MB, and an article must never
 * fail to be saved because of its length. What lies behind is not found; that is far beyond any article.
 */
const BUDGET_BYTES = { a: 30_000, b: 100_000, c: 450_000, d: 250_000 } as const;
/** In UTF-16 units: what the budgets could hold at most, so that nothing longer is even looked at. */
const BODY_MAX_LENGTH = 600_000;
/** Per lexeme: alignment and a count; per occurrence: its position. */
const LEXEME_OVERHEAD_BYTES = 8;
const POSITION_BYTES = 2;

function withinBudget(words: Iterable<string>, budgetBytes: number): string {
  const kept: string[] = [];
  const seen = new Set<string>();
  let bytes = 0;
  for (const word of words) {
    bytes += seen.has(word) ? POSITION_BYTES : Buffer.byteLength(word) + LEXEME_OVERHEAD_BYTES;
    if (bytes > budgetBytes) break;
    seen.add(word);
    kept.push(word);
  }
  return kept.join(' ');
}

/** A newspaper's words are mostly the same: remembered, since a whole archive is documented at a stretch. */
const knownStems = new Map<string, string[]>();
const KNOWN_STEMS = 20_000;

function stemsOfKnown(word: string): string[] {
  const known = knownStems.get(word);
  if (known) return known;
  if (knownStems.size >= KNOWN_STEMS) knownStems.clear();
  const stems = stemsOf(word);
  knownStems.set(word, stems);
  return stems;
}

/** The stems of some words that are not among the words themselves, each once. */
function stemsBeside(words: readonly string[]): string[] {
  const distinct = new Set(words);
  const stems = new Set<string>();
  for (const word of distinct)
    for (const stem of stemsOfKnown(word)) if (!distinct.has(stem)) stems.add(stem);
  return [...stems];
}

/**
 * The text that an article is searched in. Well under a millisecond for 800 words.
 * @param article plain text; `bodyText` as `bodyToText` gives it; `names`: of its authors and tags, by which it is found
 */
export function buildSearchDocument(article: {
  headline: string;
  standfirst: string | null | undefined;
  bodyText: string;
  names?: readonly string[] | undefined;
}): SearchDocument {
  const headline = foldedWords(article.headline);
  const standfirst = foldedWords([article.standfirst ?? '', ...(article.names ?? [])].join('\n'));
  const body = foldedWords(article.bodyText.slice(0, BODY_MAX_LENGTH));
  return {
    a: withinBudget([...headline, ...stemsBeside(headline)], BUDGET_BYTES.a),
    b: withinBudget([...standfirst, ...stemsBeside(standfirst)], BUDGET_BYTES.b),
    c: withinBudget(body, BUDGET_BYTES.c),
    d: withinBudget(stemsBeside(body), BUDGET_BYTES.d),
  };
}

/**
 * The document as a weighted tsvector, for `articles.search_document`. The configuration is `simple`: words
 * come folded and stemmed, and PostgreSQL must change nothing about them.
 * @param document its texts, or the columns that hold them
 */
export function searchDocumentSql(document: Record<keyof SearchDocument, string | SQL>): SQL<string> {
  return sql<string>`(setweight(to_tsvector('simple', ${document.a}::text), 'A')
    || setweight(to_tsvector('simple', ${document.b}::text), 'B')
    || setweight(to_tsvector('simple', ${document.c}::text), 'C')
    || setweight(to_tsvector('simple', ${document.d}::text), 'D'))`;
}
