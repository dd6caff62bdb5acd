import { describe, expect, it } from 'vitest';
import { arrangeRows } from '@/components/front/arrange-rows';
import type { FrontPage, FrontSectionBlock, FrontStory } from '@/lib/fronts/types';
import type { Section } from '@/lib/sections/types';

const section = (position: number): Section => ({
  id: position,
  edition: 'ar',
  slug: `s${position}`,
  name: `s${position}`,
  parentId: null,
  path: `/s${position}`,
  introduction: null,
  rhythm: 'plain',
  position,
  children: [],
});
const story = {} as FrontStory;
const block = (position: number, stories: number): FrontSectionBlock => ({
  section: section(position),
  stories: Array<FrontStory>(stories).fill(story),
});

/** «3» a full block, «3+4» small sections side by side, «opinion» the band. */
function describeRows(blocks: FrontSectionBlock[], opinionPosition: number | null, pieces = 1): string[] {
  const page: Pick<FrontPage, 'blocks' | 'opinion' | 'opinionSection'> = {
    blocks,
    opinion: Array<FrontStory>(pieces).fill(story),
    opinionSection: opinionPosition === null ? null : section(opinionPosition),
  };
  return arrangeRows(page).map((row) => {
    if (row.kind === 'opinion') return 'opinion';
    const shown = row.kind === 'block' ? [row.block] : row.blocks;
    return `${row.kind} ${shown.map((one) => one.section.position).join('+')}`;
  });
}

describe('arrangeRows', () => {
  it("sets opinion at its section's place", () => {
    expect(describeRows([block(1, 8), block(2, 5), block(4, 7)], 3)).toEqual([
      'block 1',
      'block 2',
      'opinion',
      'block 4',
    ]);
  });

  it('sets opinion last when its section is, or when there is none', () => {
    expect(describeRows([block(1, 8)], 9)).toEqual(['block 1', 'opinion']);
    expect(describeRows([block(1, 8)], null)).toEqual(['block 1', 'opinion']);
  });

  it('leaves the band out when there are no pieces', () => {
    expect(describeRows([block(1, 8)], 0, 0)).toEqual(['block 1']);
  });

  it('sets neighbouring small sections side by side, three at most', () => {
    const blocks = [block(1, 2), block(2, 1), block(3, 1), block(4, 1), block(5, 8), block(6, 1)];
    expect(describeRows(blocks, 9, 0)).toEqual(['columns 1+2+3', 'columns 4', 'block 5', 'columns 6']);
  });

  it('lets the band part small sections', () => {
    expect(describeRows([block(1, 1), block(3, 1)], 2)).toEqual(['columns 1', 'opinion', 'columns 3']);
  });
});
