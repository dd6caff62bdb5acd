import type { ReactNode } from 'react';
import { BlockHead } from '@/components/front/block-head';
import { CultureBlock } from '@/components/front/culture-block';
import { EconomyBlock } from '@/components/front/economy-block';
import { PlainBlock } from '@/components/front/plain-block';
import { PoliticsBlock } from '@/components/front/politics-block';
import { SportBlock } from '@/components/front/sport-block';
import { WorldBlock } from '@/components/front/world-block';
import type { FrontSectionBlock, FrontStory } from '@/lib/fronts/types';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { SectionRhythm } from '@/lib/sections/types';

export interface BlockProps {
  stories: FrontStory[];
  context: EditionContext;
}

/** Every section has a rhythm of its own; none has a colour. */
const BLOCKS: Record<SectionRhythm, (props: BlockProps) => ReactNode> = {
  politics: PoliticsBlock,
  economy: EconomyBlock,
  world: WorldBlock,
  opinion: PlainBlock,
  culture: CultureBlock,
  sport: SportBlock,
  plain: PlainBlock,
};

interface SectionBlockProps {
  block: FrontSectionBlock;
  context: EditionContext;
}

/** A section's block on the front, set in its rhythm. Takes three stories or more. */
export function SectionBlock({ block, context }: SectionBlockProps) {
  const Stories = BLOCKS[block.section.rhythm];
  return (
    <section className="section-block" aria-labelledby={`section-${block.section.id}`}>
      <BlockHead section={block.section} />
      <Stories stories={block.stories} context={context} />
    </section>
  );
}
