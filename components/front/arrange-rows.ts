import type { FrontPage, FrontSectionBlock } from '@/lib/fronts/types';

/** Fewer stories than this do not carry a block of their own; such sections stand beside each other. */
export const FULL_BLOCK_STORIES = 3;
const MOST_COLUMNS = 3;

export type FrontRow =
  | { kind: 'block'; block: FrontSectionBlock }
  | { kind: 'columns'; blocks: FrontSectionBlock[] }
  | { kind: 'opinion' };

/**
 * The order of the page below the lead: full blocks, neighbouring small sections side by side, and the
 * opinion band at its section's place (at the end when the edition has opinion pieces but no section for them).
 */
export function arrangeRows(page: Pick<FrontPage, 'blocks' | 'opinion' | 'opinionSection'>): FrontRow[] {
  const rows: FrontRow[] = [];
  const { opinionSection } = page;
  let hasOpinion = page.opinion.length === 0;
  for (const block of page.blocks) {
    if (!hasOpinion && opinionSection && block.section.position > opinionSection.position) {
      rows.push({ kind: 'opinion' });
      hasOpinion = true;
    }
    const before = rows.at(-1);
    if (block.stories.length >= FULL_BLOCK_STORIES) rows.push({ kind: 'block', block });
    else if (before?.kind === 'columns' && before.blocks.length < MOST_COLUMNS) before.blocks.push(block);
    else rows.push({ kind: 'columns', blocks: [block] });
  }
  if (!hasOpinion) rows.push({ kind: 'opinion' });
  return rows;
}
