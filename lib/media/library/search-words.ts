import { foldedWords } from '@/lib/arabic/words';
import { wordQuery } from '@/lib/search/queries';

const MAX_WORDS = 8;

/**
 * What somebody typed as a text query over `media.search_document`: its words in any form, or, while it is
 * still being typed, words that begin so. Null when there is no word in it.
 */
export function libraryWordQuery(query: string): string | null {
  const beginnings = foldedWords(query)
    .slice(0, MAX_WORDS)
    // Folded words hold letters and digits only; quoting them is safe.
    .map((word) => `'${word}':*`)
    .join(' & ');
  const forms = wordQuery(query);
  if (beginnings === '') return forms;
  return forms === null ? beginnings : `(${forms}) | (${beginnings})`;
}
