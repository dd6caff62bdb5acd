/** The text itself: that there is one, that nothing stands twice, that what it names is there. */
import { foldedWords } from '@/lib/arabic/words';
import type { BlockNode } from '@/lib/articles/body/body-schema';
import { bodyToText } from '@/lib/articles/body/body-text';
import { articleIdsIn } from '@/lib/articles/gate/inside-links';
import { isEmptyParagraph } from '@/lib/articles/gate/mend';
import type { CheckFinding, GateInput } from '@/lib/articles/gate/types';

/** Shorter paragraphs («قال الوزير.») may well come again. */
const REPEATED_WORDS = 6;
/** Kinds that are an article without words. */
const SHOWN_KINDS = new Set(['gallery', 'video']);
const SHOWN_BLOCKS = new Set(['figure', 'gallery', 'embed']);

export function checkBody({ content, facts }: GateInput): CheckFinding[] {
  const { body, kind } = content;
  const isShown = SHOWN_KINDS.has(kind) && body.content.some(({ type }) => SHOWN_BLOCKS.has(type));
  if (!isShown && bodyToText(body).trim() === '') return [{ key: 'body-empty', place: { field: 'body' } }];
  const found: CheckFinding[] = [];
  const empty = body.content.flatMap((block, index) => (isEmptyParagraph(block) ? [index] : []));
  if (empty[0] !== undefined)
    found.push({
      key: 'paragraphs-empty',
      values: { count: empty.length },
      place: { block: empty[0] },
      mend: 'empty-paragraphs',
    });
  const twice = firstRepeated(body.content);
  if (twice !== null) found.push({ key: 'paragraph-twice', place: { block: twice } });
  const published = new Set(facts.publishedArticleIds);
  const gone = body.content.findIndex((block) =>
    articleIdsIn({ type: 'doc', content: [block] }).some((id) => !published.has(id)),
  );
  if (gone >= 0) found.push({ key: 'related-gone', place: { block: gone } });
  return found;
}

/** Index of the first paragraph that says what an earlier one says. */
function firstRepeated(blocks: readonly BlockNode[]): number | null {
  const seen = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'paragraph') continue;
    const words = foldedWords(bodyToText({ type: 'doc', content: [block] }));
    if (words.length < REPEATED_WORDS) continue;
    const text = words.join(' ');
    if (seen.has(text)) return index;
    seen.add(text);
  }
  return null;
}
