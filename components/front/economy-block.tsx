import { BlockStory } from '@/components/front/block-story';
import { FRONT_SIZES } from '@/components/front/picture-sizes';
import type { BlockProps } from '@/components/front/section-block';

/** A long view: words beside a wide picture, below them a ruled row of stories in words. */
export function EconomyBlock({ stories, context }: BlockProps) {
  const [first, ...others] = stories;
  if (!first) return null;
  return (
    <div className="economy">
      <BlockStory
        card={first}
        context={context}
        size="h1"
        ratio="2-1"
        sizes={FRONT_SIZES.blockLead}
        standfirst="always"
        meta={['authors', 'time', 'reading']}
      />
      <div className={`cols cols-${Math.min(others.length, 4)} short-on-phone`}>
        {others.map((card) => (
          <BlockStory
            key={card.id}
            card={card}
            context={context}
            size="h4"
            layout="text"
            standfirst="always"
            meta={['time']}
          />
        ))}
      </div>
    </div>
  );
}
