import type { InlineNode, Mark } from '@/lib/articles/body/body-schema';
import { normalInline } from '@/lib/articles/body/normal-body';

/**
 * A word as it is printed, with the space that follows it. An Arabic word keeps what is written on to it
 * («وبالكتابِ» is one word): half a word struck out cannot be read.
 */
export interface Word {
  text: string;
  /** What stands between it and the next word; often empty. */
  space: string;
  marks: Mark[];
  /** A line break of the editor, not a word. */
  isBreak?: true;
}

/** Letters and digits with their marks, what joins inside them (3.5, l'eau, 10:30), or one sign by itself. */
const TOKEN =
  /\s+|[\p{L}\p{M}\p{N}\u0640\u200C\u200D]+(?:[.,:/'’٫٬%-][\p{L}\p{M}\p{N}\u0640]+)*[%٪]?|[^\s\p{L}\p{M}\p{N}]/gu;

export function wordsOfText(text: string, marks: Mark[] = []): Word[] {
  const words: Word[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const last = words.at(-1);
    if (!/^\s/u.test(token)) words.push({ text: token, space: '', marks });
    else if (last) last.space += token;
    else words.push({ text: '', space: token, marks });
  }
  return words;
}

export function wordsOfInline(content: readonly InlineNode[] | undefined): Word[] {
  return (content ?? []).flatMap((node): Word[] =>
    node.type === 'hardBreak'
      ? [{ text: '\n', space: '', marks: [], isBreak: true }]
      : wordsOfText(node.text, node.marks ?? []),
  );
}

/** Words back as a block's content; `wordsOfInline` of it gives them again. */
export function inlineOfWords(words: readonly Word[]): InlineNode[] {
  return normalInline(
    words
      .map((word): InlineNode => {
        if (word.isBreak) return { type: 'hardBreak' };
        const text = word.text + word.space;
        return word.marks.length > 0 ? { type: 'text', text, marks: word.marks } : { type: 'text', text };
      })
      .filter((node) => node.type === 'hardBreak' || node.text !== ''),
  );
}

/** What makes two words the same word; spaces do not, letters, vowel marks and signs do. */
export const wordKey = (word: Word): string => word.text;

export const textOfWords = (words: readonly Word[]): string =>
  words.map((word) => word.text + word.space).join('');
