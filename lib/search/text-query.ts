import { withoutProclitic, withProclitics } from '@/lib/arabic/clitics';
import { stemsOf } from '@/lib/arabic/stem';
import { monthAtStart } from '@/lib/search/month-names';
import type { ParsedQuery, QueryTerm } from '@/lib/search/parse-query';

/**
 * PostgreSQL's text search language, written here and cast (`::tsquery`), never parsed from what a reader
 * typed: words come as letters and digits only, which makes quoting safe.
 */
const lexeme = (word: string) => `'${word}'`;
const anyOf = (words: Iterable<string>) => {
  const lexemes = [...new Set(words)].map(lexeme);
  return lexemes.length === 1 ? (lexemes[0] ?? '') : `(${lexemes.join(' | ')})`;
};

/** A single letter is a particle or a slip: it is looked for only when nothing else was asked. */
const isTelling = (word: string) => word.length > 1 || /\p{N}/u.test(word);

/**
 * The forms that a word is looked for in: itself, with particles before it, its stems and the particles
 * before those («طنجه» finds «بطنجة», «برلمان» finds «والبرلمان» by its stem).
 */
export function formsOf(word: string): string[] {
  return [...new Set([word, ...stemsOf(word)].flatMap(withProclitics))];
}

/** Only the first word of a phrase may have particles before it; the others stand as written. */
const phraseQuery = ([first, ...others]: string[]) =>
  first === undefined ? '' : [anyOf(withProclitics(first)), ...others.map(lexeme)].join(' <-> ');

/** Arabic has no letter for a hard g: the same name is written with غ, ج or ك («غوغل», «جوجل», «كوكل»). */
const HARD_G = ['غ', 'ج', 'ك'];

function otherSpellings(word: string): string[] {
  const spellings: string[] = [];
  [...word].forEach((letter, index) => {
    if (!HARD_G.includes(letter)) return;
    for (const other of HARD_G) {
      if (other === letter) continue;
      spellings.push(word.slice(0, index) + other + word.slice(index + 1), word.replaceAll(letter, other));
    }
  });
  return spellings;
}

/**
 * What a word may be when no article has it in any of its forms: a word behind a particle, or a foreign name
 * in another spelling.
 */
export function otherReadings(word: string): string[] {
  return [...new Set([...withoutProclitic(word), ...otherSpellings(word)].flatMap(formsOf))];
}

export interface TextQuery {
  /** What must be found, for matching and for ranking. */
  positive: string;
  /** `positive` without the articles that the reader excluded. */
  full: string;
}

/**
 * @param readings for words that no article has: what to look for instead (see `otherReadings`)
 * @returns null when nothing is asked for; exclusions alone would list the whole paper.
 */
export function textQuery(
  query: ParsedQuery,
  readings: ReadonlyMap<string, string[]> = new Map(),
): TextQuery | null {
  const telling = query.wanted.filter(({ words, isPhrase }) => isPhrase || words.some(isTelling));
  const wanted = telling.length > 0 ? telling : query.wanted;
  if (wanted.length === 0) return null;
  const positive = wantedQueries(wanted, readings).join(' & ');
  const excluded = query.excluded.map(excludedQuery);
  return { positive, full: [positive, ...excluded].join(' & ') };
}

function wantedQueries(terms: readonly QueryTerm[], readings: ReadonlyMap<string, string[]>): string[] {
  const queries: string[] = [];
  for (let at = 0; at < terms.length; at++) {
    const month = monthAtStart(singleWordsFrom(terms, at));
    const term = terms[at];
    if (month) {
      queries.push(
        `(${[month.words, ...month.others].map((words) => `(${phraseQuery(words)})`).join(' | ')})`,
      );
      at += month.words.length - 1;
    } else if (term?.isPhrase) queries.push(`(${phraseQuery(term.words)})`);
    else if (term)
      queries.push(anyOf(term.words.flatMap((word) => [...formsOf(word), ...(readings.get(word) ?? [])])));
  }
  return queries;
}

/** The next words outside quotation marks, as far as a month's name may be long. */
function singleWordsFrom(terms: readonly QueryTerm[], at: number): string[] {
  const words: string[] = [];
  for (const term of terms.slice(at, at + 2)) {
    if (term.isPhrase) break;
    words.push(...term.words);
  }
  return words;
}

/** Excluded is what was written, with particles and with or without the article; not what shares a stem. */
function excludedQuery({ words, isPhrase }: QueryTerm): string {
  if (isPhrase) return `!(${phraseQuery(words)})`;
  return `!${anyOf(words.flatMap((word) => [...withProclitics(word), ...withProclitics(`ال${word}`)]))}`;
}
