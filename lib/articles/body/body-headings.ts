import { slugFromHeadline } from '@/lib/arabic/slug';
import type { BlockNode, BodyDocument } from '@/lib/articles/body/body-schema';
import { inlineText } from '@/lib/articles/body/render-inline';

export interface BodyHeading {
  id: string;
  text: string;
  level: 2 | 3 | 4;
}

/**
 * The headings of a body, by their block, with the ids under which the page prints them: `s-` and the heading's
 * slug, so that a link to a part says where it leads; the prefix keeps clear of the page's own ids, and a number
 * tells equal headings apart.
 */
export function headingsOf(body: BodyDocument): Map<BlockNode, BodyHeading> {
  const used = new Map<string, number>();
  const headings = new Map<BlockNode, BodyHeading>();
  for (const block of body.content) {
    if (block.type !== 'heading') continue;
    const text = inlineText(block.content).trim();
    if (text === '') continue;
    const slug = `s-${slugFromHeadline(text)}`;
    const times = (used.get(slug) ?? 0) + 1;
    used.set(slug, times);
    headings.set(block, { id: times === 1 ? slug : `${slug}-${times}`, text, level: block.attrs.level });
  }
  return headings;
}

/** Fewer parts than this need no table. */
const FEWEST = 3;

/** What the table of contents lists: the second-level headings, when there are at least three. */
export function tableOfContents(body: BodyDocument): BodyHeading[] {
  const parts = [...headingsOf(body).values()].filter((heading) => heading.level === 2);
  return parts.length >= FEWEST ? parts : [];
}
