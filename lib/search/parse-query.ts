import { foldedWords } from '@/lib/arabic/words';

/** One thing that a reader asked for. */
export interface QueryTerm {
  /** Folded words in order; more than one must stand side by side, as one must in quotation marks. */
  words: string[];
  isPhrase: boolean;
}

export interface ParsedQuery {
  wanted: QueryTerm[];
  excluded: QueryTerm[];
}

/** More than a reader types; the rest is not read, so that no query costs more than this. */
export const QUERY_MAX_LENGTH = 200;
const MAX_WORDS = 16;

/** A phrase in any pair of quotation marks or a run without spaces, with a minus sign before it or not. */
const PIECE =
  /(?<minus>(?<=^|\s)[-\u2212\u2013])?(?:«(?<guillemets>[^»]*)»?|"(?<straight>[^"]*)"?|[“„](?<curly>[^”“]*)[”“]?|(?<plain>[^\s«"“„]+))/gu;

/**
 * Reads what a reader typed into the search field. Phrases in «», "" or “” are looked for as written; a minus
 * sign before a word or phrase leaves articles with it out. Nothing is an error: a lone sign is ignored, an
 * open quotation mark reaches to the end.
 */
export function parseQuery(text: string): ParsedQuery {
  const parsed: ParsedQuery = { wanted: [], excluded: [] };
  let count = 0;
  for (const { groups } of text.slice(0, QUERY_MAX_LENGTH).matchAll(PIECE)) {
    const quoted = groups?.guillemets ?? groups?.straight ?? groups?.curly;
    const words = foldedWords(quoted ?? groups?.plain ?? '').slice(0, MAX_WORDS - count);
    if (words.length === 0) continue;
    count += words.length;
    const side = groups?.minus ? parsed.excluded : parsed.wanted;
    if (quoted !== undefined) side.push({ words, isPhrase: true });
    else side.push(...words.map((word) => ({ words: [word], isPhrase: false })));
  }
  return parsed;
}
