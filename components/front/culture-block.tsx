import { BlockStory } from '@/components/front/block-story';
import { FRONT_SIZES } from '@/components/front/picture-sizes';
import type { BlockProps } from '@/components/front/section-block';

/** Tall and square pictures, staggered, with wide air; headlines in medium weight. */
export function CultureBlock({ stories, context }: BlockProps) {
  const [first, second, third, ...others] = stories;
  return (
    <div className="culture">
      {first && (
        <BlockStory
          card={first}
          context={context}
          size="h2"
          weight="medium"
          ratio="4-5"
          sizes={FRONT_SIZES.half}
          standfirst="always"
          meta={['authors', 'reading']}
        />
      )}
      {second && (
        <div className="culture-second">
          <BlockStory
            card={second}
            context={context}
            size="h3"
            weight="medium"
            ratio="1-1"
            sizes={FRONT_SIZES.square}
            standfirst="always"
            meta={['reading']}
          />
        </div>
      )}
      <div className="stack culture-rest">
        {third && (
          <BlockStory
            card={third}
            context={context}
            size="h3"
            weight="medium"
            sizes={FRONT_SIZES.third}
            standfirst={others.length === 0 ? 'always' : 'without-picture'}
          />
        )}
        {others.map((card) => (
          <BlockStory key={card.id} card={card} context={context} size="h4" weight="medium" layout="text" />
        ))}
      </div>
    </div>
  );
}
