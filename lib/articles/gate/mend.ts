import { setArabicSigns } from '@/lib/arabic/latin-signs';
import { setArabicQuotes } from '@/lib/arabic/quotes';
import type { ArticleContent } from '@/lib/articles/article-content';
import { mapText } from '@/lib/articles/gate/text-runs';
import type { MendName } from '@/lib/articles/gate/types';

/** Direction marks and other signs that nobody sees; joiners may be part of a word's spelling. */
export const INVISIBLE_SIGNS = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2061-\u206f\ufeff]/gu;
/** Between letters of a word, or more than one: decoration. A single one before «» or a Latin name joins. */
const DECORATIVE_TATWEEL = /(?<=\p{L}\p{M}*)\u0640+(?=(?=\p{Script=Arabic})\p{L})|\u0640{2,}/gu;
const LAST_STOP = /\s*\.\s*$/u;

export const withoutTatweel = (text: string) => text.replace(DECORATIVE_TATWEEL, '');
export const withoutInvisible = (text: string) => text.replace(INVISIBLE_SIGNS, '');
/** Not where it ends an abbreviation or an ellipsis. */
export const withoutStop = (text: string) =>
  /\.\s*\.\s*$/u.test(text) || /\.\p{L}\.\s*$/u.test(text) ? text : text.replace(LAST_STOP, '');

/** The content with one kind of mistake set right everywhere; the rest stays as it is. Idempotent. */
export function mendContent(content: ArticleContent, mend: MendName): ArticleContent {
  switch (mend) {
    case 'signs':
      return mapText(content, setArabicSigns);
    case 'quotes':
      return mapText(content, setArabicQuotes);
    case 'invisible':
      return mapText(content, withoutInvisible);
    case 'tatweel':
      return { ...content, headline: withoutTatweel(content.headline) };
    case 'headline-stop':
      return { ...content, headline: withoutStop(content.headline) };
    case 'empty-paragraphs':
      return {
        ...content,
        body: { ...content.body, content: content.body.content.filter((block) => !isEmptyParagraph(block)) },
      };
  }
}

/** A paragraph without a visible sign. */
export function isEmptyParagraph(block: ArticleContent['body']['content'][number]): boolean {
  if (block.type !== 'paragraph') return false;
  return (block.content ?? []).every(
    (node) => node.type !== 'text' || withoutInvisible(node.text).trim() === '',
  );
}
