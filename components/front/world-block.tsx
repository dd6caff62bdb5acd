import { BlockStory } from '@/components/front/block-story';
import { FRONT_SIZES } from '@/components/front/picture-sizes';
import type { BlockProps } from '@/components/front/section-block';

/** Four windows of one size; on a phone, four rows. */
export function WorldBlock({ stories, context }: BlockProps) {
  return (
    <div className={`cols cols-${Math.min(stories.length, 4)} cards-to-rows`}>
      {stories.map((card) => (
        <BlockStory
          key={card.id}
          card={card}
          context={context}
          size="h4"
          sizes={FRONT_SIZES.quarter}
          standfirst="without-picture"
          meta={['time']}
        />
      ))}
    </div>
  );
}
