import type { SQL } from 'drizzle-orm';
import { buildSearchDocument, searchDocumentSql } from '@/lib/search/search-document';

/** The words of a picture that it is found by. */
export interface PictureWords {
  originalName: string | null;
  alt: string;
  caption: string | null;
  credit: string | null;
  creator: string | null;
}

/** `media.search_document`: folded words and stems; what is seen weighs more than who made it. */
export function pictureSearchDocument(words: PictureWords): SQL<string> {
  return searchDocumentSql(
    buildSearchDocument({
      headline: [words.alt, words.originalName].filter(Boolean).join('\n'),
      standfirst: words.caption,
      names: [words.credit, words.creator].filter((name) => name !== null),
      bodyText: '',
    }),
  );
}
